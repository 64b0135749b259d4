package dev.portolan.yaml;

import dev.portolan.finding.LimitKind;
import dev.portolan.finding.LimitProblem;
import dev.portolan.finding.LostContentCause;
import dev.portolan.finding.LostContentProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands between two separators. */
final class ChunkReader {

    private static final String END_MARKER = "...";

    private final SourceFile file;
    private final Chunk chunk;
    private final ReadingLimits limits;
    private final List<ReadingProblem> problems;

    ChunkReader(SourceFile file, Chunk chunk, ReadingLimits limits) {
        this.file = file;
        this.chunk = chunk;
        this.limits = limits;
        this.problems = new ArrayList<>(chunk.problems());
    }

    YamlDocument read(int number) {
        Span span = new Span(chunk.start(), chunk.start() + chunk.text().length());
        YamlNode root = null;
        if (isTooLong(chunk.text())) {
            problems.add(
                    new LimitProblem(new Span(span.start(), span.start()), LimitKind.SIZE, limits.documentBytes()));
        } else {
            root = root();
        }
        problems.sort((a, b) -> a.span().compareTo(b.span()));
        return new YamlDocument(file, number, span, root, problems);
    }

    private @Nullable YamlNode root() {
        EngineReading reading = EngineReading.of(EngineText.of(chunk.start(), chunk.text()), limits);
        ReadingProblem rejection = reading.rejection();
        if (rejection != null) {
            problems.add(rejection);
            return null;
        }
        problems.addAll(reading.problems());
        YamlNode root = reading.root();
        if (root != null) {
            findLostContent(root);
        }
        return root;
    }

    private void findLostContent(YamlNode root) {
        String text = file.text();
        int end = chunk.start() + chunk.text().length();
        int at = skipBlanks(text, root.span().end(), end);
        LostContentCause cause = root instanceof YamlScalar
                        || text.charAt(root.span().start()) == '{'
                        || text.charAt(root.span().start()) == '['
                ? LostContentCause.COMPLETE_VALUE
                : LostContentCause.INDENTATION;
        if (text.startsWith(END_MARKER, at)
                && (at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r')) {
            cause = LostContentCause.END_MARKER;
            at = skipBlanks(text, at + END_MARKER.length(), end);
        }
        if (at >= end) {
            return;
        }
        problems.add(new LostContentProblem(lineFrom(text, at, end), linesFrom(text, at, end), cause));
    }

    private static int skipBlanks(String text, int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '#') {
                int lineEnd = text.indexOf('\n', at);
                at = lineEnd < 0 || lineEnd > end ? end : lineEnd;
            } else if (isBlank(c)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static Span lineFrom(String text, int start, int end) {
        int last = start;
        while (last < end && text.charAt(last) != '\n' && text.charAt(last) != '\r') {
            last++;
        }
        while (last > start && isBlank(text.charAt(last - 1))) {
            last--;
        }
        return new Span(start, last);
    }

    private static int linesFrom(String text, int start, int end) {
        int count = 0;
        int at = start;
        while (at < end) {
            count++;
            int lineEnd = text.indexOf('\n', at);
            at = skipBlanks(text, lineEnd < 0 || lineEnd > end ? end : lineEnd, end);
        }
        return count;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private boolean isTooLong(String text) {
        if (text.length() > limits.documentBytes()) {
            return true;
        }
        // A UTF-16 unit is three bytes at most.
        if (text.length() <= limits.documentBytes() / 3) {
            return false;
        }
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes > limits.documentBytes();
    }
}

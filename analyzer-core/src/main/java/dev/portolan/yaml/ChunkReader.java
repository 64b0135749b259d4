package dev.portolan.yaml;

import dev.portolan.finding.EncodingKind;
import dev.portolan.finding.EncodingProblem;
import dev.portolan.finding.KubectlCannotReadProblem;
import dev.portolan.finding.LimitKind;
import dev.portolan.finding.LimitProblem;
import dev.portolan.finding.LostContentCause;
import dev.portolan.finding.LostContentProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.SyntaxProblem;
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
        YamlNode root =
                chunk.isJson() || isTooLong(chunk.text()) ? null : CommonYaml.read(chunk.text(), chunk.start(), limits);
        return root == null ? readByEngine(number) : document(number, root);
    }

    /** The same, without the shorter way for what most manifests consist of. */
    YamlDocument readByEngine(int number) {
        YamlNode root = null;
        if (isTooLong(chunk.text())) {
            int start = chunk.start();
            problems.add(new LimitProblem(new Span(start, start), LimitKind.SIZE, limits.documentBytes()));
        } else {
            root = root();
        }
        return document(number, root);
    }

    private YamlDocument document(int number, @Nullable YamlNode root) {
        Span span = span();
        findUndecodable(span);
        problems.sort((a, b) -> a.span().compareTo(b.span()));
        return new YamlDocument(file, number, span, root, problems);
    }

    private Span span() {
        return new Span(chunk.start(), chunk.start() + chunk.text().length());
    }

    private void findUndecodable(Span span) {
        List<Span> within = file.undecodable(span);
        if (!within.isEmpty()) {
            problems.add(new EncodingProblem(within.get(0), EncodingKind.UNDECODABLE, within.size()));
        }
    }

    private @Nullable YamlNode root() {
        TextSigns signs = TextSigns.of(chunk.text());
        Span forbidden = signs.forbidden();
        String text = forbidden == null ? chunk.text() : signs.withoutForbidden();
        if (isDirective(text)) {
            return null;
        }
        EngineReading reading = Recovery.read(file.text(), chunk.start(), text, limits, chunk.isJson());
        problems.addAll(reading.problems());
        if (forbidden != null) {
            problems.add(forbidden(forbidden));
        } else if (reading.failure() != null) {
            problems.add(SyntaxWords.of(reading.failure(), file.text(), span()));
        }
        if (signs.hasLineBreaks()) {
            problems.add(lineBreakProblem(text, signs.lineBreaks(chunk.start()), reading));
        }
        YamlNode root = reading.root();
        if (root != null) {
            findLostContent(root);
        }
        return root;
    }

    /** Directives stand before a separator, and to kubectl that makes them a document of their own. */
    private boolean isDirective(String text) {
        int first = skipBlanks(text, 0, text.length());
        if (first == text.length() || text.charAt(first) != '%' || !isLineStart(text, first)) {
            return false;
        }
        problems.add(new KubectlCannotReadProblem(
                lineFrom(text, first, text.length()).shifted(chunk.start()),
                "kubectl cuts the text at --- before it reads, so a line that begins with % cannot stand; take"
                        + " it out"));
        return true;
    }

    private static boolean isLineStart(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }

    private SyntaxProblem forbidden(Span span) {
        String sign = String.format("U+%04X", (int) chunk.text().charAt(span.start()));
        return new SyntaxProblem(
                span.shifted(chunk.start()),
                null,
                "the control character " + sign + " must not stand in YAML; take it out");
    }

    /** To kubectl these signs end a line, to the engine they do not; and what both can read is read alike. */
    private ReadingProblem lineBreakProblem(String text, EncodingProblem problem, EngineReading reading) {
        StringBuilder broken = new StringBuilder(text);
        for (int i = 0; i < broken.length(); i++) {
            if (TextSigns.isLineBreak(broken.charAt(i))) {
                broken.setCharAt(i, '\n');
            }
        }
        boolean isRefused = reading.isComplete()
                && !EngineReading.of(EngineText.of(chunk.start(), broken.toString()), limits, chunk.isJson())
                        .isComplete();
        return isRefused
                ? new KubectlCannotReadProblem(
                        problem.span(),
                        "kubectl begins a new line here, at a line break that editors do not show; take it out")
                : problem;
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
        if (text.startsWith(END_MARKER, at) && isLineStart(text, at)) {
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
            } else if (LineText.isBlankOrLineEnd(c)) {
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
        while (last > start && LineText.isBlankOrLineEnd(text.charAt(last - 1))) {
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

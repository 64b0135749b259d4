package dev.portolan.yaml;

import dev.portolan.finding.DuplicateKeyProblem;
import dev.portolan.finding.MissingSeparatorProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Objects that stand in one document because nobody separated them: their top keys come twice. */
final class JoinedObjects {

    private static final Set<String> IDENTITY = Set.of("apiVersion", "kind");

    private JoinedObjects() {}

    /** The objects of a document, each as a text of its own; none where it holds one. */
    static List<Chunk> takeApart(YamlDocument document, Chunk chunk) {
        if (!(document.root() instanceof YamlMapping) || chunk.isJson()) {
            return List.of();
        }
        List<DuplicateKeyProblem> starts = starts(document, chunk);
        if (starts.isEmpty()) {
            return List.of();
        }
        List<Chunk> parts = new ArrayList<>();
        List<ReadingProblem> problems = chunk.problems();
        int from = chunk.start();
        for (DuplicateKeyProblem start : starts) {
            int at = start.span().start();
            parts.add(part(chunk, from, at, problems));
            problems = List.of(new MissingSeparatorProblem(
                    start.span(), start.first(), start.name(), TextEdit.insert(at, "---" + lineEnd(chunk.text()))));
            from = at;
        }
        parts.add(part(chunk, from, chunk.start() + chunk.text().length(), problems));
        return parts;
    }

    /** The keys with which a further object begins: the first of the repeated ones, if they name a version and a kind. */
    private static List<DuplicateKeyProblem> starts(YamlDocument document, Chunk chunk) {
        List<DuplicateKeyProblem> starts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        DuplicateKeyProblem first = null;
        for (ReadingProblem problem : document.problems()) {
            if (problem instanceof DuplicateKeyProblem repeated && isAtLineStart(repeated.span(), chunk)) {
                if (first == null || seen.contains(repeated.name())) {
                    first = repeated;
                    seen.clear();
                }
                seen.add(repeated.name());
                if (seen.containsAll(IDENTITY) && !starts.contains(first)) {
                    starts.add(first);
                }
            }
        }
        return starts;
    }

    private static boolean isAtLineStart(Span key, Chunk chunk) {
        int at = key.start() - chunk.start();
        return at > 0 && LineText.isLineEnd(chunk.text().charAt(at - 1));
    }

    private static Chunk part(Chunk chunk, int from, int to, List<ReadingProblem> problems) {
        return new Chunk(from, chunk.text().substring(from - chunk.start(), to - chunk.start()), problems, false);
    }

    private static String lineEnd(String text) {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }
}

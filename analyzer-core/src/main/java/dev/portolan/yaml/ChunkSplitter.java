package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.TextBehindSeparatorProblem;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text at the lines that start with three dashes, before anything of it is parsed, as kubectl does.
 *
 * <p>Source: k8s.io/apimachinery, util/yaml: a line ends with LF; only blanks or a comment may follow the dashes.
 */
final class ChunkSplitter {

    private static final String DASHES = "---";

    private final String text;
    private final List<Chunk> chunks = new ArrayList<>();
    private List<ReadingProblem> problems = List.of();

    private ChunkSplitter(String text) {
        this.text = text;
    }

    static List<Chunk> split(String text) {
        return new ChunkSplitter(text).split();
    }

    private List<Chunk> split() {
        int start = 0;
        int line = 0;
        while (line < text.length()) {
            int next = nextLine(line);
            if (text.startsWith(DASHES, line)) {
                add(start, line);
                problems = separatorProblems(line + DASHES.length(), next);
                start = next;
            }
            line = next;
        }
        add(start, text.length());
        return chunks;
    }

    private int nextLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private void add(int start, int end) {
        if (end > start || !problems.isEmpty()) {
            chunks.add(new Chunk(start, text.substring(start, end), problems, false));
        }
    }

    private List<ReadingProblem> separatorProblems(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && LineText.isBlankOrLineEnd(text.charAt(first))) {
            first++;
        }
        while (last > first && LineText.isBlankOrLineEnd(text.charAt(last - 1))) {
            last--;
        }
        if (first == last || text.charAt(first) == '#') {
            return List.of();
        }
        return List.of(new TextBehindSeparatorProblem(new Span(first, last)));
    }
}

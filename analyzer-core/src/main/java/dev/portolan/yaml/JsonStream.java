package dev.portolan.yaml;

import dev.portolan.finding.KubectlCannotReadProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the JSON values of a file apart.
 *
 * <p>Source: k8s.io/apimachinery, util/yaml: a file whose first sign is a brace is read as JSON, one value after the
 * other, until that fails; behind the first value it may go on with {@code ---} as YAML.
 */
final class JsonStream {

    private final Chunk chunk;
    private final String text;
    private final List<Chunk> values = new ArrayList<>();
    private int at;

    private JsonStream(Chunk chunk) {
        this.chunk = chunk;
        this.text = chunk.text();
    }

    /** The same chunks, the first one by its JSON values if it begins with one. */
    static List<Chunk> takeApart(List<Chunk> chunks) {
        if (chunks.isEmpty()) {
            return chunks;
        }
        Chunk first = chunks.get(0);
        int start = JsonScanner.skipBlanks(first.text(), 0, first.text().length());
        if (start == first.text().length() || first.text().charAt(start) != '{') {
            return chunks;
        }
        JsonStream stream = new JsonStream(first);
        stream.readValues();
        if (stream.values.isEmpty()) {
            return chunks;
        }
        stream.finish(chunks.size() > 1);
        List<Chunk> all = new ArrayList<>(stream.values);
        all.addAll(chunks.subList(1, chunks.size()));
        return all;
    }

    private void readValues() {
        int start = JsonScanner.skipBlanks(text, at, text.length());
        int end = start == text.length() ? -1 : JsonScanner.valueEnd(text, start, text.length());
        while (end >= 0) {
            values.add(new Chunk(
                    chunk.start() + at,
                    text.substring(at, end),
                    values.isEmpty() ? chunk.problems() : List.of(),
                    true));
            at = end;
            start = JsonScanner.skipBlanks(text, at, text.length());
            end = start == text.length() ? -1 : JsonScanner.valueEnd(text, start, text.length());
        }
    }

    /** Says of the last value what is wrong behind it, and gives it the rest of the text. */
    private void finish(boolean isSeparated) {
        Chunk last = values.remove(values.size() - 1);
        List<ReadingProblem> problems = new ArrayList<>(last.problems());
        int rest = JsonScanner.skipBlanks(text, at, text.length());
        if (rest < text.length()) {
            int lineEnd = text.indexOf('\n', rest);
            problems.add(new KubectlCannotReadProblem(
                    new Span(chunk.start() + rest, chunk.start() + (lineEnd < 0 ? text.length() : lineEnd)),
                    "behind JSON kubectl reads nothing but JSON; put a line --- before this"));
        } else if (isSeparated && !values.isEmpty()) {
            int separator = chunk.start() + text.length();
            problems.add(new KubectlCannotReadProblem(
                    new Span(separator, separator + 3),
                    "kubectl takes no --- behind several JSON values; put one between all of them"));
        }
        values.add(new Chunk(last.start(), last.text() + text.substring(at), problems, true));
    }
}

package dev.portolan.rules.mending;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.portolan.source.LineIndex;
import dev.portolan.source.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a text says on the lines that nobody changed. */
final class Meaning {

    /** A key or value, and where it stands: the line as the new text counts it. */
    private record Fact(int line, int column, boolean isKey, String type, String value) {}

    private Meaning() {}

    /** What is said otherwise, or no more, although its lines are the same in both texts. */
    static List<String> lost(String before, String after) {
        return missing(facts(before, sameLines(before, after)), facts(after, identity(after)));
    }

    private static List<String> missing(List<Fact> facts, List<Fact> elsewhere) {
        Set<Fact> there = new HashSet<>(elsewhere);
        return facts.stream()
                .filter(fact -> !there.contains(fact))
                .map(Fact::toString)
                .toList();
    }

    private static List<Fact> facts(String text, Map<Integer, Integer> lines) {
        LineIndex index = new LineIndex(text);
        List<Fact> facts = new ArrayList<>();
        for (WrittenScalar one : WrittenScalar.in(text)) {
            Position start = index.position(one.scalar().span().start());
            int end = index.line(one.scalar().span().end());
            int line = lines.getOrDefault(start.line(), -1);
            boolean together = line > 0;
            for (int i = start.line(); i <= end && together; i++) {
                together = lines.getOrDefault(i, -1) == line + i - start.line();
            }
            if (together) {
                facts.add(new Fact(
                        line,
                        start.column(),
                        one.isKey(),
                        one.scalar().type().name(),
                        one.scalar().value()));
            }
        }
        return facts;
    }

    private static Map<Integer, Integer> identity(String text) {
        Map<Integer, Integer> lines = new HashMap<>();
        for (int line = 1; line <= new LineIndex(text).lineCount(); line++) {
            lines.put(line, line);
        }
        return lines;
    }

    /** The numbers, in the new text, of the old text's lines that are still there. */
    private static Map<Integer, Integer> sameLines(String before, String after) {
        List<String> old = List.of(before.split("\n", -1));
        Map<Integer, Integer> lines = new HashMap<>();
        int next = 0;
        int shift = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(old, List.of(after.split("\n", -1))).getDeltas()) {
            for (; next < delta.getSource().getPosition(); next++) {
                lines.put(next + 1, next + 1 + shift);
            }
            next += delta.getSource().size();
            shift += delta.getTarget().size() - delta.getSource().size();
        }
        for (; next < old.size(); next++) {
            lines.put(next + 1, next + 1 + shift);
        }
        return lines;
    }
}

package dev.portolan.yaml;

import dev.portolan.finding.DuplicateKeyProblem;
import dev.portolan.finding.MergeOverwritesProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mapping whose end has not been read yet; whatever comes later replaces what has the same name, as in kubectl. */
final class OpenMapping extends OpenCollection {

    /** Up to here a scan of the list is as fast as a hash. */
    private static final int SMALL = 8;

    /** The key whose value comes next; null while a key is awaited. */
    @Nullable
    YamlScalar key;

    /** Whether that key is a {@code <<}. */
    boolean isMerge;

    private final List<ReadingProblem> problems;

    /** Null where an entry was replaced by a later one. */
    private final List<@Nullable YamlEntry> entries = new ArrayList<>();

    private final BitSet merged = new BitSet(0);
    private @Nullable Map<String, Integer> index;
    private int replaced;

    OpenMapping(int start, boolean isBracketed, @Nullable String anchor, List<ReadingProblem> problems) {
        super(start, isBracketed, anchor);
        this.problems = problems;
    }

    /** Adds what is written here. */
    void put(YamlScalar name, YamlNode value) {
        int earlier = find(name.value());
        if (earlier >= 0) {
            YamlEntry first = entry(earlier);
            if (!merged.get(earlier)) {
                problems.add(new DuplicateKeyProblem(
                        name.span(),
                        first.key().span(),
                        name.value(),
                        first.key().type() == name.type(),
                        saysTheSame(first.value(), value)));
            }
            remove(earlier);
        }
        append(new YamlEntry(name, value));
    }

    /** Adds what a {@code <<} brings in. */
    void merge(Span mergeKey, YamlMapping other) {
        for (YamlEntry entry : other.entries()) {
            int earlier = find(entry.name());
            if (earlier >= 0) {
                YamlEntry first = entry(earlier);
                if (!merged.get(earlier) && !saysTheSame(first.value(), entry.value())) {
                    problems.add(new MergeOverwritesProblem(
                            mergeKey,
                            first.key().span(),
                            entry.name(),
                            entry.key().span()));
                }
                remove(earlier);
            }
            merged.set(entries.size());
            append(entry);
        }
    }

    /** Whether a {@code <<} brought something in. */
    boolean hasMerged() {
        return !merged.isEmpty();
    }

    ComposedNode close(int end) {
        List<YamlEntry> kept = new ArrayList<>(entries.size() - replaced);
        for (YamlEntry entry : entries) {
            if (entry != null) {
                kept.add(entry);
            }
        }
        return composed(new YamlMapping(new Span(start, end), kept));
    }

    /** Goes as deep as the limits allow, and no deeper. */
    private static boolean saysTheSame(YamlNode a, YamlNode b) {
        if (a instanceof YamlScalar one && b instanceof YamlScalar other) {
            return one.type() == other.type() && one.value().equals(other.value());
        }
        if (a instanceof YamlSequence one && b instanceof YamlSequence other) {
            boolean same = one.items().size() == other.items().size();
            for (int i = 0; same && i < one.items().size(); i++) {
                same = saysTheSame(one.items().get(i), other.items().get(i));
            }
            return same;
        }
        return a instanceof YamlMapping one
                && b instanceof YamlMapping other
                && one.entries().size() == other.entries().size()
                && one.entries().stream().allMatch(entry -> {
                    YamlNode counterpart = other.get(entry.name());
                    return counterpart != null && saysTheSame(entry.value(), counterpart);
                });
    }

    private YamlEntry entry(int position) {
        return Objects.requireNonNull(entries.get(position));
    }

    private void append(YamlEntry entry) {
        if (index != null) {
            index.put(entry.name(), entries.size());
        }
        entries.add(entry);
    }

    private void remove(int position) {
        entries.set(position, null);
        replaced++;
    }

    private int find(String name) {
        if (entries.size() <= SMALL) {
            for (int i = 0; i < entries.size(); i++) {
                YamlEntry entry = entries.get(i);
                if (entry != null && entry.name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
        return index().getOrDefault(name, -1);
    }

    private Map<String, Integer> index() {
        Map<String, Integer> known = index;
        if (known == null) {
            known = new HashMap<>(entries.size() * 2);
            for (int i = 0; i < entries.size(); i++) {
                YamlEntry entry = entries.get(i);
                if (entry != null) {
                    known.put(entry.name(), i);
                }
            }
            index = known;
        }
        return known;
    }
}

package dev.portolan.yaml;

import dev.portolan.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping with unique names, in the order in which the surviving keys were written. */
public final class YamlMapping implements YamlNode {

    /** Up to here a scan of the list is as fast as a hash. */
    private static final int SMALL = 8;

    private final int start;
    private final int end;
    private final List<YamlEntry> entries;
    private volatile @Nullable Map<String, YamlEntry> index;

    public YamlMapping(Span span, List<YamlEntry> entries) {
        this.start = span.start();
        this.end = span.end();
        this.entries = List.copyOf(entries);
    }

    @Override
    public Span span() {
        return new Span(start, end);
    }

    public List<YamlEntry> entries() {
        return entries;
    }

    public @Nullable YamlNode get(String name) {
        YamlEntry entry = entry(name);
        return entry == null ? null : entry.value();
    }

    public @Nullable YamlEntry entry(String name) {
        if (entries.size() <= SMALL) {
            for (YamlEntry entry : entries) {
                if (entry.name().equals(name)) {
                    return entry;
                }
            }
            return null;
        }
        return index().get(name);
    }

    private Map<String, YamlEntry> index() {
        Map<String, YamlEntry> known = index;
        if (known == null) {
            known = new HashMap<>(entries.size() * 2);
            for (YamlEntry entry : entries) {
                known.put(entry.name(), entry);
            }
            index = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}

package dev.portolan.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a mapping, as long as no name comes twice and all are plain names. */
final class CommonEntries {

    /** Up to here a scan of the list is as fast as a hash. */
    private static final int SMALL = 8;

    private final List<YamlEntry> entries = new ArrayList<>();
    private @Nullable Set<String> names;

    /** Whether the entry was added; if not, the mapping is not of the common kind. */
    boolean add(YamlScalar key, YamlNode value) {
        if (!CommonScalars.isPlainName(key) || isKnown(key.value())) {
            return false;
        }
        entries.add(new YamlEntry(key, value));
        return true;
    }

    private boolean isKnown(String name) {
        if (entries.size() < SMALL) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).name().equals(name)) {
                    return true;
                }
            }
            return false;
        }
        Set<String> known = names;
        if (known == null) {
            known = new HashSet<>();
            for (YamlEntry entry : entries) {
                known.add(entry.name());
            }
            names = known;
        }
        return !known.add(name);
    }

    List<YamlEntry> list() {
        return entries;
    }
}

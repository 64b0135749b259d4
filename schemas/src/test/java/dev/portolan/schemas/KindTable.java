package dev.portolan.schemas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One line for each kind in each of its API versions, tabs between: apiVersion, kind, plural, {@code N} if it lives in
 * a namespace, {@code R} if it can only be read, definition, minor versions of the servers that can serve it, of those
 * that do so by default, then what its Go type says: introduced, deprecated, removed, and its replacement's apiVersion
 * and kind.
 */
final class KindTable {

    private final Map<String, Row> rows = new TreeMap<>();

    void add(Release release) {
        for (Release.Kind kind : release.kinds()) {
            Row row = rows.computeIfAbsent(kind.apiVersion() + "\t" + kind.kind(), key -> new Row());
            row.kind = kind;
            row.served.add(release.minor());
            if (kind.servedByDefault()) {
                row.byDefault.add(release.minor());
            }
        }
    }

    /** @param file {@code api-lifecycle.tsv} */
    void addLifecycles(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String kind = cells[2];
            String key = Release.apiVersion(cells[0], cells[1]) + "\t" + kind;
            Row row = rows.get(key);
            if (kind.endsWith("List") || (row == null && cells[5].isEmpty() && cells[8].isEmpty())) {
                // Never served: what the API server sends, or asks of others.
                continue;
            }
            if (row == null) {
                row = new Row();
                rows.put(key, row);
            }
            // networking.k8s.io/v1beta1 IngressClass names the list as its replacement, by mistake.
            String replacement = cells[8].equals(kind + "List") ? kind : cells[8];
            String apiVersion = replacement.isEmpty() ? "" : Release.apiVersion(cells[6], cells[7]);
            row.lifecycle = String.join("\t", cells[3], cells[4], cells[5], apiVersion, replacement);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach((key, row) ->
                text.append((key + "\t" + row.text()).stripTrailing()).append('\n'));
        return text.toString();
    }

    private static final class Row {

        private Release.Kind kind = new Release.Kind("", "", "", false, true, false, "");
        private final SortedSet<Integer> served = new TreeSet<>();
        private final SortedSet<Integer> byDefault = new TreeSet<>();
        private String lifecycle = "";

        private String text() {
            String flags = (kind.namespaced() ? "N" : "") + (kind.creatable() ? "" : "R");
            return String.join(
                    "\t",
                    kind.plural(),
                    flags,
                    kind.definition(),
                    MinorRange.of(served),
                    MinorRange.of(byDefault),
                    lifecycle);
        }
    }
}

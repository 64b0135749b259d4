package dev.portolan.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All kinds that any known version has, as one version sees them: the lines of {@code kinds.txt}. Safe for use by several threads. */
final class KindTable {

    private final String text;
    private final int minor;

    /** Where the line of a kind begins: a run meets few of the kinds, and only their lines are read. */
    private final Map<String, Integer> places = new HashMap<>();

    private final Map<String, KindInfo> read = new ConcurrentHashMap<>();
    private final Map<String, List<KindInfo>> byKind = new ConcurrentHashMap<>();

    KindTable(String text, int minor) {
        this.text = text;
        this.minor = minor;
        int start = 0;
        while (start < text.length()) {
            int kind = text.indexOf('\t', start) + 1;
            places.put(text.substring(start, text.indexOf('\t', kind)), start);
            start = text.indexOf('\n', kind) + 1;
        }
    }

    /** As a line begins. */
    private static String key(String apiVersion, String kind) {
        return apiVersion + "\t" + kind;
    }

    @Nullable
    KindInfo find(String apiVersion, String kind) {
        String key = key(apiVersion, kind);
        KindInfo known = read.get(key);
        if (known != null) {
            return known;
        }
        Integer place = places.get(key);
        return place == null ? null : read(key, place);
    }

    private KindInfo read(String key, int start) {
        KindInfo kind = kind(text.substring(start, text.indexOf('\n', start)).split("\t", -1), minor);
        KindInfo other = read.putIfAbsent(key, kind);
        return other == null ? kind : other;
    }

    /** A kind in all its API versions. */
    List<KindInfo> find(String kind) {
        List<KindInfo> known = byKind.get(kind);
        if (known == null) {
            known = lines("\t" + kind + "\t");
            byKind.put(kind, known);
        }
        return known;
    }

    List<KindInfo> all() {
        return lines("\t");
    }

    /** The kinds whose lines have this text from their first tab on. */
    private List<KindInfo> lines(String afterApiVersion) {
        List<KindInfo> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int tab = text.indexOf('\t', start);
            if (text.startsWith(afterApiVersion, tab)) {
                String key = text.substring(start, text.indexOf('\t', tab + 1));
                KindInfo known = read.get(key);
                found.add(known == null ? read(key, start) : known);
            }
            start = text.indexOf('\n', tab) + 1;
        }
        return List.copyOf(found);
    }

    private static KindInfo kind(String[] cells, int minor) {
        String served = cell(cells, 5);
        Lifecycle lifecycle = new Lifecycle(
                version(cell(cells, 7)),
                version(cell(cells, 8)),
                version(cell(cells, 9)),
                cell(cells, 10),
                cell(cells, 11));
        return new KindInfo(
                cells[0],
                cells[1],
                cells[2],
                cell(cells, 3).contains("N"),
                !cell(cells, 3).contains("R"),
                MinorVersions.contains(served, minor) ? cell(cells, 4) : "",
                availability(served, cell(cells, 6), minor),
                served.isEmpty() ? null : new KubernetesVersion(1, MinorVersions.first(served)),
                served.isEmpty() ? null : new KubernetesVersion(1, MinorVersions.last(served)),
                lifecycle);
    }

    private static Availability availability(String served, String byDefault, int minor) {
        if (MinorVersions.contains(byDefault, minor)) {
            return Availability.SERVED;
        }
        if (MinorVersions.contains(served, minor)) {
            return Availability.ON_REQUEST;
        }
        // Those that no known version serves were all there before.
        return !served.isEmpty() && minor < MinorVersions.first(served) ? Availability.NOT_YET : Availability.REMOVED;
    }

    private static @Nullable KubernetesVersion version(String text) {
        return text.isEmpty() ? null : KubernetesVersion.of(text);
    }

    private static String cell(String[] cells, int number) {
        return number < cells.length ? cells[number] : "";
    }
}

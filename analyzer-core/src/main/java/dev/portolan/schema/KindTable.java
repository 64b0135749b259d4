package dev.portolan.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All kinds that any known version has, as one version sees them: the lines of {@code kinds.txt}. */
final class KindTable {

    private final Map<String, KindInfo> byName = new HashMap<>();
    private final Map<String, List<KindInfo>> byKind = new HashMap<>();
    private final List<KindInfo> all = new ArrayList<>();

    KindTable(String text, int minor) {
        // Every start of the program reads all lines: no stream, whose machinery would take longer than they.
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            add(kind(text.substring(start, end).split("\t", -1), minor));
            start = end + 1;
        }
    }

    private void add(KindInfo kind) {
        byName.put(key(kind.apiVersion(), kind.kind()), kind);
        byKind.computeIfAbsent(kind.kind(), newKind -> new ArrayList<>()).add(kind);
        all.add(kind);
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }

    @Nullable
    KindInfo find(String apiVersion, String kind) {
        return byName.get(key(apiVersion, kind));
    }

    /** A kind in all its API versions. */
    List<KindInfo> find(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    List<KindInfo> all() {
        return all;
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

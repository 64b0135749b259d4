package dev.portolan.chart;

import org.jspecify.annotations.Nullable;

/**
 * An object, or a group of them that is drawn as one.
 *
 * @param id {@code namespace/Kind/name}, {@code Kind/name} where it lives in no namespace
 * @param namespace null where it lives in none
 * @param file where it stands first; empty for a group
 * @param line from 1; 0 for a group
 * @param renderedFrom as {@link dev.portolan.source.SourceFile#renderedFrom} has it
 * @param findings about it
 * @param size how many objects it is
 */
public record ChartNode(
        String id,
        String kind,
        @Nullable String namespace,
        String name,
        String file,
        int line,
        String renderedFrom,
        FindingCount findings,
        int size) {

    static String id(@Nullable String namespace, String kind, String name) {
        return (namespace == null ? "" : namespace + "/") + kind + "/" + name;
    }

    /** What part it plays. */
    public Role role() {
        return Role.of(kind);
    }

    public boolean isGroup() {
        return size > 1;
    }
}

package dev.portolan.chart;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What several objects have in common.
 *
 * @param namespace in which the group is shown; null for none
 * @param name of what they share; empty for the kind alone
 */
record Group(@Nullable String namespace, String kind, String name) {

    static final Group ALL = new Group(null, "Object", "");

    static final Comparator<Group> ORDER = Comparator.comparing(Group::id);

    static Group ofKind(ChartNode node) {
        return new Group(node.namespace(), node.kind(), "");
    }

    static Group ofNamespace(ChartNode node) {
        String namespace = node.namespace();
        return namespace == null ? ofKind(node) : new Group(null, "Namespace", namespace);
    }

    static Group ofKindAnywhere(ChartNode node) {
        return new Group(null, node.kind(), "");
    }

    String id() {
        return ChartNode.id(namespace, kind, name.isEmpty() ? "*" : name);
    }

    /** What is written on it. */
    String label(int size) {
        String count = size + (size == 1 ? " object" : " objects");
        return name.isEmpty() ? count : name + " (" + count + ")";
    }
}

package dev.portolan.model;

import java.util.HashSet;
import java.util.Set;

/**
 * What is surely applied together: a folder, or what a kustomization names.
 *
 * <p>Filled while a {@link Scopes} is built, then only read.
 */
final class Scope {

    private final Set<String> namespaces = new HashSet<>();
    private boolean unknown;

    /** There is a workload of this namespace that could be read. */
    void addWorkload(String namespace) {
        namespaces.add(namespace);
    }

    /** There is something that may be a pod, or change one. */
    void addUnknown() {
        unknown = true;
    }

    boolean hasWorkload(String namespace) {
        return namespaces.contains(namespace);
    }

    boolean hasUnknown() {
        return unknown;
    }
}

package dev.portolan.model;

import java.util.HashSet;
import java.util.Set;

/**
 * What is surely applied together: a folder, what a kustomization names or reaches, what the user says.
 *
 * <p>Filled while a {@link Scopes} is built, then only read.
 */
final class Scope {

    private final Set<String> labelKeys = new HashSet<>();
    private boolean unknown;

    /** There are pods of this namespace, readable, with these labels. */
    void addPods(String namespace, Set<String> keys) {
        keys.forEach(key -> labelKeys.add(namespace + "/" + key));
    }

    /** There is something that may be a pod, or change one. */
    void addUnknown() {
        unknown = true;
    }

    /** Whether pods of this namespace are labelled by all these keys, be it with whatever values. */
    boolean labelsBy(String namespace, Set<String> keys) {
        return keys.stream().allMatch(key -> labelKeys.contains(namespace + "/" + key));
    }

    boolean hasUnknown() {
        return unknown;
    }
}

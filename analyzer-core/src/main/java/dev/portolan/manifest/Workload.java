package dev.portolan.manifest;

import org.jspecify.annotations.Nullable;

/**
 * An object that is a pod or makes pods.
 *
 * @param pod the pod, or the template of the pods that it makes
 */
public record Workload(Manifest manifest, Pod pod) {

    /** The workload that an object is; null where it is none (a PodTemplate makes no pods). */
    public static @Nullable Workload of(Manifest manifest) {
        Pod pod = manifest.is("", "PodTemplate") ? null : Pod.of(manifest);
        return pod == null ? null : new Workload(manifest, pod);
    }

    public String kind() {
        return manifest.kind();
    }

    /** As written; empty where there is none. */
    public String name() {
        String name = manifest.name();
        return name == null ? "" : name;
    }

    /** For messages: {@code Deployment "web"}. */
    public String inWords() {
        return manifest.identity().inWords();
    }

    /** For messages: {@code pods of Deployment "web"}, or {@code Pod "web"}, which is its only one. */
    public String podsInWords() {
        return isOnePod() ? inWords() : "pods of " + inWords();
    }

    /** Whether it is a pod itself. */
    public boolean isOnePod() {
        return manifest.is("", "Pod");
    }

    /** The labels of its pods, those that controllers add included. */
    public PodLabels labels() {
        return manifest.once(PodLabels.class, one -> new PodLabels(this));
    }

    /** The selector over its own pods, where its kind has one of this form; absent in a pod and in a CronJob. */
    public Field selectorField() {
        return manifest.spec().get("selector");
    }

    /** Workloads are told apart by the object in the input that they came from. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Workload workload && manifest.node() == workload.manifest.node();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(manifest.node());
    }
}

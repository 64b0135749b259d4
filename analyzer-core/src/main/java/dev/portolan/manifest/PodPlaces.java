package dev.portolan.manifest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where each kind keeps its pod. */
final class PodPlaces {

    private static final Set<String> NEEDING =
            Set.of("CronJob", "DaemonSet", "Deployment", "Job", "ReplicaSet", "ReplicationController", "StatefulSet");

    private PodPlaces() {}

    static @Nullable Pod pod(Manifest manifest) {
        return switch (manifest.kind()) {
            case "Pod" -> new Pod(manifest, manifest.metadata(), manifest.spec());
            case "PodTemplate" -> template(manifest, manifest.root().get("template"));
            case "CronJob" -> template(manifest, manifest.spec().at("jobTemplate", "spec", "template"));
            case "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "ReplicationController", "Job" ->
                template(manifest, manifest.spec().get("template"));
            default -> custom(manifest);
        };
    }

    /** Whether an object of a built-in kind is refused without one. */
    static boolean needsPod(String kind) {
        return NEEDING.contains(kind);
    }

    private static @Nullable Pod template(Manifest manifest, Field template) {
        return template.isObject() ? new Pod(manifest, template.get("metadata"), template.get("spec")) : null;
    }

    /** A custom resource with a pod template where the built-in kinds have theirs, such as Argo's Rollout. */
    private static @Nullable Pod custom(Manifest manifest) {
        Field template = manifest.spec().get("template");
        return template.at("spec", "containers").isList() ? template(manifest, template) : null;
    }
}

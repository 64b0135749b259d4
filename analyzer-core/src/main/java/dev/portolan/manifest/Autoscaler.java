package dev.portolan.manifest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that changes the number of a workload's pods: a HorizontalPodAutoscaler, or KEDA's ScaledObject. */
public record Autoscaler(Manifest manifest) {

    /** The kinds of Kubernetes itself whose number of pods can be changed, and the group that serves them. */
    private static final Map<String, String> SCALABLE =
            Map.of("Deployment", "apps", "ReplicaSet", "apps", "ReplicationController", "", "StatefulSet", "apps");

    /** The autoscaler that an object is; null where it is none. */
    public static @Nullable Autoscaler of(Manifest manifest) {
        return manifest.is("autoscaling", "HorizontalPodAutoscaler") || manifest.is("keda.sh", "ScaledObject")
                ? new Autoscaler(manifest)
                : null;
    }

    public boolean isScaledObject() {
        return manifest.kind().equals("ScaledObject");
    }

    public Field target() {
        return manifest.spec().get("scaleTargetRef");
    }

    /** What the target is called; empty where it is not said. */
    public String targetName() {
        return target().get("name").text();
    }

    /** As written; a ScaledObject that names none means a Deployment. */
    public String targetKind() {
        String kind = target().get("kind").text();
        return kind.isEmpty() && isScaledObject() ? "Deployment" : kind;
    }

    /** The group that serves a kind of Kubernetes itself which can be scaled; null for any other kind. */
    public static @Nullable String groupServing(String kind) {
        return SCALABLE.get(kind);
    }

    /** How many pods it leaves at least; null where it may leave none. */
    public @Nullable Long leastReplicas() {
        Long least = manifest.spec()
                .get(isScaledObject() ? "minReplicaCount" : "minReplicas")
                .integer();
        if (least == null) {
            return isScaledObject() ? null : Long.valueOf(1);
        }
        return least > 0 ? least : null;
    }
}

package dev.portolan.rules.reliability;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which workloads somebody waits for an answer from, and how many pods each of them has. */
final class Serving {

    private static final Set<String> SHARED = Set.of("ReadOnlyMany", "ReadWriteMany");

    private final Model model;
    private final Map<Workload, Service> served = new LinkedHashMap<>();
    private final Map<List<String>, Manifest> scalers = new HashMap<>();
    private final Set<List<String>> shared = new HashSet<>();

    private Serving(Model model) {
        this.model = model;
    }

    static Serving of(Model model) {
        Serving serving = new Serving(model);
        for (Service service : model.services()) {
            for (Workload workload : model.selection(service).workloads()) {
                serving.served.putIfAbsent(workload, service);
            }
        }
        for (Manifest manifest : model.manifests()) {
            String name = manifest.name();
            if (name != null
                    && manifest.is("", "PersistentVolumeClaim")
                    && manifest.spec().get("accessModes").items().stream()
                            .anyMatch(mode -> SHARED.contains(mode.text()))) {
                serving.shared.add(List.of(model.namespace(manifest), name));
            }
            if (manifest.is("autoscaling", "HorizontalPodAutoscaler") || manifest.is("keda.sh", "ScaledObject")) {
                Field target = manifest.spec().get("scaleTargetRef");
                String kind = target.get("kind").text();
                serving.scalers.put(
                        key(
                                model.namespace(manifest),
                                kind.isEmpty() ? "Deployment" : kind,
                                target.get("name").text()),
                        manifest);
            }
        }
        return serving;
    }

    private static List<String> key(String namespace, String kind, String name) {
        return List.of(namespace, kind, name);
    }

    /** Those that a Service reaches, each with the first one, in the order of the Services. */
    Map<Workload, Service> served() {
        return served;
    }

    boolean isScaled(Workload workload) {
        return scaler(workload) != null;
    }

    private @Nullable Manifest scaler(Workload workload) {
        return scalers.get(key(model.namespace(workload.manifest()), workload.kind(), workload.name()));
    }

    /** How many pods there are at least, for kinds that have a number of them; an autoscaler's minimum counts. */
    long replicas(Workload workload) {
        Manifest scaler = scaler(workload);
        Field spec = scaler == null ? workload.manifest().spec() : scaler.spec();
        Field least = scaler == null
                ? spec.get("replicas")
                : spec.get(scaler.is("keda.sh", "ScaledObject") ? "minReplicaCount" : "minReplicas");
        Long number = least.integer();
        if (number != null) {
            return number;
        }
        return scaler != null && scaler.is("keda.sh", "ScaledObject") ? 0 : 1;
    }

    /** Whether only one pod at a time can have what it writes to. */
    boolean writesAlone(Workload workload) {
        return workload.pod().spec().get("volumes").items().stream()
                .anyMatch(volume -> volume.at("persistentVolumeClaim", "claimName")
                                .isPresent()
                        && !isShared(
                                workload,
                                volume.at("persistentVolumeClaim", "claimName").text()));
    }

    private boolean isShared(Workload workload, String claim) {
        return shared.contains(List.of(model.namespace(workload.manifest()), claim));
    }
}

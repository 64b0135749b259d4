package dev.portolan.rules.scaling;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Nearness;
import dev.portolan.model.Selection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pods that a disruption budget protects, where the input shows how many they are.
 *
 * @param workloads at least one
 * @param count how many pods there are when there are fewest
 * @param autoscaled an autoscaler that the count was taken from; null where there is none
 */
record ProtectedPods(
        List<Workload> workloads, long count, @Nullable Scaled autoscaled) {

    /** Kinds whose pods are made anew elsewhere when they are evicted, and that say how many they are. */
    private static final Set<String> COUNTED =
            Set.of("Deployment", "ReplicaSet", "ReplicationController", "StatefulSet");

    /** Null where nobody can say how many pods there will be. */
    static @Nullable ProtectedPods of(Model model, Manifest budget, Map<Workload, Scaled> autoscaled) {
        PodSelector selector = PodSelector.of(budget);
        Selection selection = selector == null ? null : model.selection(selector);
        if (selection == null
                || selection.answer() != Answer.YES
                || !selection.possible().isEmpty()) {
            return null;
        }
        List<Workload> own = own(model, budget, selection.workloads());
        boolean onlyOwn = selection.workloads().stream()
                .allMatch(workload -> own.stream().anyMatch(other -> isVersionOf(other, workload)));
        return own.isEmpty() || !onlyOwn || own.stream().anyMatch(model.unread()::mayScale)
                ? null
                : count(model, own, autoscaled);
    }

    /** Those that are applied together with the budget; where there are none, those in folders of one parent. */
    private static List<Workload> own(Model model, Manifest budget, List<Workload> selected) {
        List<Workload> together = selected.stream()
                .filter(workload -> model.scopes().together(budget, workload.manifest()))
                .toList();
        return together.isEmpty()
                ? selected.stream()
                        .filter(workload -> Nearness.between(
                                        budget.file(), workload.manifest().file())
                                == Nearness.SIBLING_FOLDERS)
                        .toList()
                : together;
    }

    /** Objects of one kind and name are one object, written down several times for several clusters. */
    private static boolean isVersionOf(Workload a, Workload b) {
        return a.kind().equals(b.kind()) && a.name().equals(b.name());
    }

    private static @Nullable ProtectedPods count(Model model, List<Workload> workloads, Map<Workload, Scaled> scaled) {
        long count = 0;
        Scaled autoscaled = null;
        for (Workload workload : workloads) {
            Scaled scaling = scaled.get(workload);
            Long pods = scaling == null
                    ? replicas(model, workload)
                    : scaling.autoscaler().leastReplicas();
            if (pods == null) {
                return null;
            }
            count += pods;
            autoscaled = autoscaled == null ? scaling : autoscaled;
        }
        return new ProtectedPods(workloads, count, autoscaled);
    }

    private static @Nullable Long replicas(Model model, Workload workload) {
        Manifest manifest = workload.manifest();
        boolean counted = COUNTED.contains(workload.kind()) && !manifest.isCustom();
        // A patch that cannot be followed may ask for more.
        return counted && model.isDecoded(manifest) && !model.scopes().hasUnknown(manifest.file())
                ? manifest.spec().get("replicas").integer()
                : null;
    }
}

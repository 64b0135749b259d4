package dev.portolan.model;

import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Two workloads of which one may talk to the other, and on which of its ports: on some, at least. */
public record AllowedPair(Workload from, Workload to, Connections connections) {

    /** Of all workloads that are asked for, sorted by name; none to itself. */
    public static List<AllowedPair> of(
            Model model, NetworkReach reach, Predicate<Workload> isFrom, Predicate<Workload> isTo) {
        List<Workload> sorted = sorted(model);
        List<Workload> targets = sorted.stream().filter(isTo).toList();
        List<AllowedPair> pairs = new ArrayList<>();
        for (Workload from : sorted) {
            for (Workload to : isFrom.test(from) ? targets : List.<Workload>of()) {
                Connections allowed = from.equals(to) ? Connections.NONE : reach.allowed(from, to);
                if (!allowed.isNone()) {
                    pairs.add(new AllowedPair(from, to, allowed));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** All workloads by namespace, kind and name. */
    public static List<Workload> sorted(Model model) {
        return model.workloads().stream()
                .sorted(Comparator.comparing(workload -> name(model, workload)))
                .toList();
    }

    /** {@code namespace/Kind/name}. */
    public static String name(Model model, Workload workload) {
        return model.namespace(workload.manifest()) + "/" + workload.kind() + "/" + workload.name();
    }
}

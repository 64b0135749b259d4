package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of selectors that choose no pod of the input what was probably meant. Safe for use by several threads. */
final class DanglingSearch {

    private final Model model;
    private final World world;
    private final WorkloadIndex index;
    private final Lazy<NearMissSearch> nearMisses = new Lazy<>(this::newSearch);

    DanglingSearch(Model model, World world, WorkloadIndex index) {
        this.model = model;
        this.world = world;
        this.index = index;
    }

    /** Those of the input, in its order. */
    List<Dangling> all() {
        return selectors()
                .filter(selector -> !hasOtherEndpoints(selector))
                .map(this::find)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private Stream<PodSelector> selectors() {
        return model.manifests().stream().map(PodSelector::of).flatMap(Stream::ofNullable);
    }

    private boolean hasOtherEndpoints(PodSelector selector) {
        Service service = selector.service();
        return service != null && model.hasEndpoints(service);
    }

    /** Null where it chooses some pods of its object's namespace, or may. */
    @Nullable
    Dangling find(PodSelector selector) {
        return model.selection(selector).answer() == Answer.NO
                ? explain(selector, model.namespace(selector.manifest()))
                : null;
    }

    /** Null where it chooses some pods of this namespace, or may. */
    @Nullable
    Dangling find(PodSelector selector, String namespace) {
        return index.select(namespace, selector.pairs()).answer() == Answer.NO ? explain(selector, namespace) : null;
    }

    private Dangling explain(PodSelector selector, String namespace) {
        Manifest manifest = selector.manifest();
        // Spelling is no evidence where the very pods may stand in what could not be read.
        NearMiss nearMiss = model.unread().mayHavePods(selector.pairs(), manifest)
                ? null
                : nearMisses.get().find(selector, namespace);
        if (nearMiss != null) {
            return new Dangling(selector, nearMiss, List.of(), false);
        }
        List<Workload> elsewhere = index.anywhere(selector.pairs());
        List<Workload> inScope = model.scopes().hasUnknown(manifest.file())
                ? List.of()
                : elsewhere.stream()
                        .filter(workload -> model.scopes().together(manifest, workload.manifest()))
                        .toList();
        boolean complete = elsewhere.isEmpty() && isComplete(selector, namespace);
        return new Dangling(selector, null, inScope, complete);
    }

    private boolean isComplete(PodSelector selector, String namespace) {
        if (!model.scopes()
                .isComplete(
                        selector.manifest().file(), namespace, selector.pairs().keySet())) {
            return false;
        }
        // A pair that some pods have, though not these ones, shows that the rest of its system is elsewhere.
        return world.complete()
                || selector.pairs().entrySet().stream().noneMatch(pair -> pointsElsewhere(selector, pair));
    }

    private boolean pointsElsewhere(PodSelector selector, Map.Entry<String, String> pair) {
        return index.inEachFolder(pair.getKey(), pair.getValue()).stream()
                .anyMatch(workload -> !model.scopes().together(selector.manifest(), workload.manifest()));
    }

    private NearMissSearch newSearch() {
        List<PodSelector> selectors = selectors().toList();
        Set<Workload> reached = new HashSet<>();
        for (PodSelector selector : selectors) {
            if (selector.service() != null) {
                reached.addAll(model.selection(selector).workloads());
            }
        }
        return new NearMissSearch(
                model.workloads(),
                workload -> model.namespace(workload.manifest()),
                new Evidence(
                        model.scopes(),
                        selectors,
                        model.workloads(),
                        workload -> reached.contains(workload) || mayBeReached(workload)));
    }

    /** By a Service that could not be read. */
    private boolean mayBeReached(Workload workload) {
        return workload.labels().written().values().stream()
                .anyMatch(value -> model.unread().mayName("Service", value, workload.manifest()));
    }
}

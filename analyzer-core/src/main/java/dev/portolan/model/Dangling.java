package dev.portolan.model;

import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A selector that chooses no pod of the input.
 *
 * @param nearMiss what was probably meant; null where nothing tells
 * @param elsewhere workloads of other namespaces, of the same scope, that it would choose there
 * @param complete whether the input shows all pods that it might choose: there are none then
 */
public record Dangling(PodSelector selector, @Nullable NearMiss nearMiss, List<Workload> elsewhere, boolean complete) {

    public Dangling {
        elsewhere = List.copyOf(elsewhere);
    }
}

package dev.portolan.rules.reliability;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * A container that does not say how much of some resources it wants, where neither its pod nor a LimitRange of the input says it either.
 * What the API server takes from limits counts.
 *
 * @param place where it would say so
 * @param resources at least one
 */
record Lack(Container container, Field place, List<String> resources) {

    /**
     * All of a run, ephemeral containers left aside: they may say nothing.
     *
     * @param part {@code requests} or {@code limits}
     * @param wanted names of resources
     */
    static List<Lack> of(Model model, String part, List<String> wanted) {
        List<Lack> all = new ArrayList<>();
        LimitRanges ranges = LimitRanges.of(model);
        for (Workload workload : model.workloads()) {
            if (model.unread().mayHold("LimitRange", workload.manifest())) {
                continue;
            }
            Pod pod = workload.pod();
            Field ofPod = pod.spec().at("resources", part);
            List<Container> containers = new ArrayList<>(pod.initContainers());
            containers.addAll(pod.containers());
            for (Container container : containers) {
                Field own = container.field().at("resources", part);
                List<String> missing = wanted.stream()
                        .filter(resource -> own.get(resource).isAbsent()
                                && ofPod.get(resource).isAbsent()
                                && !ranges.give(workload, part, resource))
                        .toList();
                if (!missing.isEmpty()) {
                    all.add(new Lack(container, own, missing));
                }
            }
        }
        return all;
    }
}

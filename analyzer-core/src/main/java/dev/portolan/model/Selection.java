package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Workload;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The pods that an object chooses, as the workloads that they are made by.
 *
 * @param workloads that surely have a pod that is chosen, in the order of the input
 * @param possible workloads that may have one: it depends on a label that only the cluster knows
 */
public record Selection(List<Workload> workloads, List<Workload> possible) {

    public Selection {
        workloads = List.copyOf(workloads);
        possible = List.copyOf(possible);
    }

    /** What one of the two chooses. */
    Selection or(Selection other) {
        if (other.workloads.isEmpty() && other.possible.isEmpty()) {
            return this;
        }
        Set<Workload> sure = new LinkedHashSet<>(workloads);
        sure.addAll(other.workloads);
        Set<Workload> maybe = new LinkedHashSet<>(possible);
        maybe.addAll(other.possible);
        maybe.removeAll(sure);
        return new Selection(List.copyOf(sure), List.copyOf(maybe));
    }

    /** All that have such a pod, or may have one. */
    public List<Workload> all() {
        List<Workload> all = new ArrayList<>(workloads);
        all.addAll(possible);
        return all;
    }

    /** Whether some pod is chosen, as far as the workloads of the input say. */
    public Answer answer() {
        if (!workloads.isEmpty()) {
            return Answer.YES;
        }
        return possible.isEmpty() ? Answer.NO : Answer.UNKNOWN;
    }
}

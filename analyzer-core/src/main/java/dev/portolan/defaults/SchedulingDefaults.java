package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;

/** Source: kubernetes, pkg/apis/scheduling/v1: defaults.go. */
final class SchedulingDefaults {

    private SchedulingDefaults() {}

    static ObjectValue fill(ObjectValue object, String kind) {
        return kind.equals("PriorityClass")
                ? ObjectDraft.of(object)
                        .fill("preemptionPolicy", "PreemptLowerPriority")
                        .done()
                : object;
    }
}

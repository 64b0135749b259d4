package dev.portolan.defaults;

import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How well a pod is treated where its node runs short. Source: kubernetes, pkg/apis/core/helper/qos. */
final class QosClass {

    private QosClass() {}

    /** @param spec with its defaults */
    static String of(ObjectValue spec) {
        ObjectValue own = ObjectDraft.of(spec).object("resources");
        if (own != null) {
            return of(List.of(own));
        }
        return of(PodResources.containers(spec).stream()
                .map(container -> ObjectDraft.of(container).object("resources"))
                .map(resources -> resources == null ? NOTHING : resources)
                .toList());
    }

    private static final ObjectValue NOTHING = ObjectDraft.defaulted("").done();

    private static String of(List<ObjectValue> all) {
        Map<String, Quantity> requests = new LinkedHashMap<>();
        Map<String, Quantity> limits = new LinkedHashMap<>();
        boolean guaranteed = true;
        for (ObjectValue resources : all) {
            Map<String, Quantity> ownLimits = counted(resources, "limits");
            ResourceList.add(requests, counted(resources, "requests"));
            ResourceList.add(limits, ownLimits);
            guaranteed &= ownLimits.size() == 2;
        }
        if (requests.isEmpty() && limits.isEmpty()) {
            return "BestEffort";
        }
        return guaranteed && requests.equals(limits) ? "Guaranteed" : "Burstable";
    }

    private static Map<String, Quantity> counted(ObjectValue resources, String list) {
        Map<String, Quantity> amounts = ResourceList.of(resources, list);
        amounts.entrySet()
                .removeIf(entry -> !ResourceList.isOvercommitted(entry.getKey())
                        || entry.getValue().value().signum() <= 0);
        return amounts;
    }
}

package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Amounts of resources, by name. */
final class Amounts {

    /** An amount and where it is written. */
    record Amount(Field field, Quantity quantity) {

        String text() {
            return quantity.canonical();
        }
    }

    private Amounts() {}

    /** What a map of amounts has; values that are none are left out. */
    static Map<String, Amount> of(Field map) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        for (Field member : map.members()) {
            Quantity quantity = quantity(member);
            if (member.isWritten() && quantity != null) {
                amounts.put(member.name(), new Amount(member, quantity));
            }
        }
        return amounts;
    }

    private static @Nullable Quantity quantity(Field field) {
        Quantity quantity = field.isPresent() ? Quantity.parse(field.text()) : null;
        // The server rounds up to thousandths before it compares.
        return quantity == null ? null : quantity.roundedToMilli();
    }

    /** What a container asks for: in a pod, its limits count where nothing else is written; in a template they do not. */
    static Map<String, Amount> requests(Container container) {
        Field resources = container.field().get("resources");
        Map<String, Amount> requests = new LinkedHashMap<>();
        if (container.pod().manifest().is("", "Pod")) {
            requests.putAll(of(resources.get("limits")));
        }
        requests.putAll(of(resources.get("requests")));
        return requests;
    }

    /**
     * What all containers of a pod ask for together. Those that run side by side add up; an init container needs its own
     * and that of the sidecars before it.
     */
    static Map<String, Quantity> together(Pod pod) {
        Map<String, Quantity> sum = new TreeMap<>();
        pod.containers().forEach(container -> add(requests(container), sum));
        Map<String, Quantity> sidecars = new TreeMap<>();
        Map<String, Quantity> largest = new TreeMap<>();
        for (Container container : pod.initContainers()) {
            Map<String, Quantity> needed = new TreeMap<>(sidecars);
            add(requests(container), needed);
            if (container.isSidecar()) {
                add(requests(container), sum);
                sidecars = needed;
            }
            needed.forEach((name, amount) -> largest.merge(name, amount, Amounts::larger));
        }
        largest.forEach((name, amount) -> sum.merge(name, amount, Amounts::larger));
        return sum;
    }

    private static void add(Map<String, Amount> amounts, Map<String, Quantity> sum) {
        amounts.forEach((name, amount) -> sum.merge(name, amount.quantity(), Quantity::plus));
    }

    private static Quantity larger(Quantity one, Quantity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

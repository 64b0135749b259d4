package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.Quantity;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.yaml.ScalarType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts by the names of resources. */
final class ResourceList {

    private ResourceList() {}

    /** The amounts under {@code limits} or {@code requests} of a {@code resources}; what is no amount is left out. */
    static Map<String, Quantity> of(@Nullable ObjectValue resources, String name) {
        Map<String, Quantity> amounts = new LinkedHashMap<>();
        ObjectValue list = resources == null ? null : ObjectDraft.of(resources).object(name);
        if (list != null) {
            for (Member member : list.members()) {
                Quantity amount = member.value() instanceof ScalarValue scalar ? Scalars.amount(scalar) : null;
                if (amount != null) {
                    amounts.put(member.name(), amount);
                }
            }
        }
        return amounts;
    }

    static void add(Map<String, Quantity> sum, Map<String, Quantity> amounts) {
        amounts.forEach((name, amount) -> sum.merge(name, amount, Quantity::plus));
    }

    static void raise(Map<String, Quantity> highest, Map<String, Quantity> amounts) {
        amounts.forEach(
                (name, amount) -> highest.merge(name, amount, (one, other) -> one.compareTo(other) >= 0 ? one : other));
    }

    static ScalarValue value(Quantity amount, String reason) {
        return new ScalarValue(new Defaulted(reason), ScalarType.STRING, amount.canonical());
    }

    /** The cpu and memory of the containers, and what else is named like them. */
    static boolean isForPods(String resource) {
        return isOvercommitted(resource) || isHugePages(resource);
    }

    static boolean isOvercommitted(String resource) {
        return resource.equals("cpu") || resource.equals("memory");
    }

    static boolean isHugePages(String resource) {
        return resource.startsWith("hugepages-");
    }
}

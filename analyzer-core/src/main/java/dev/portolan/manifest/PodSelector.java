package dev.portolan.manifest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pairs by which an object chooses pods of its own namespace. An object that chooses by expressions too is left
 * out: what its pairs alone would choose says little.
 *
 * @param field the map of pairs
 * @param pairs at least one, all of them strings
 */
public record PodSelector(Manifest manifest, Field field, Map<String, String> pairs) {

    /** What an object has of it. */
    private record Found(@Nullable PodSelector selector) {}

    /** How an object chooses pods; null where it does not, or chooses all, or not by pairs of strings. */
    public static @Nullable PodSelector of(Manifest manifest) {
        return manifest.once(Found.class, one -> new Found(find(one))).selector();
    }

    private static @Nullable PodSelector find(Manifest manifest) {
        Service service = Service.of(manifest);
        if (service != null) {
            return service.isExternalName() ? null : of(manifest, service.selectorField());
        }
        if (manifest.is("policy", "PodDisruptionBudget")) {
            return of(manifest, new LabelSelector(manifest.spec().get("selector")));
        }
        return manifest.is("networking.k8s.io", "NetworkPolicy")
                ? of(manifest, new LabelSelector(manifest.spec().get("podSelector")))
                : null;
    }

    /** How an object of whatever kind chooses pods by a selector of this form; null where it has expressions too. */
    public static @Nullable PodSelector of(Manifest manifest, LabelSelector selector) {
        return selector.expressions().isEmpty() ? of(manifest, selector.matchLabelsField()) : null;
    }

    private static @Nullable PodSelector of(Manifest manifest, Field field) {
        Map<String, String> pairs = Labels.of(field);
        boolean strings = field.members().stream().allMatch(member -> member.isString() || member.isAbsent());
        return pairs.isEmpty() || !strings ? null : new PodSelector(manifest, field, pairs);
    }

    /** Null where the object is no Service. */
    public @Nullable Service service() {
        return Service.of(manifest);
    }
}

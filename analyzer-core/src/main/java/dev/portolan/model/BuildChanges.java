package dev.portolan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a kustomization, or several of them one around the other, do to the objects that they reach.
 *
 * @param namespace that all objects are put into; null where each stays where it is
 * @param podLabels added to the templates of pods
 * @param selectorPairs added to selectors
 * @param overlays what they do to fields, the innermost first
 */
record BuildChanges(
        @Nullable String namespace,
        String prefix,
        String suffix,
        Map<String, String> podLabels,
        Map<String, String> selectorPairs,
        List<Overlay> overlays) {

    static final BuildChanges NONE = new BuildChanges(null, "", "", Map.of(), Map.of(), List.of());

    BuildChanges {
        podLabels = Map.copyOf(podLabels);
        selectorPairs = Map.copyOf(selectorPairs);
        overlays = List.copyOf(overlays);
    }

    /** These changes, made to what other ones have changed before. */
    BuildChanges after(BuildChanges inner) {
        return new BuildChanges(
                namespace == null ? inner.namespace : namespace,
                prefix + inner.prefix,
                inner.suffix + suffix,
                over(inner.podLabels, podLabels),
                over(inner.selectorPairs, selectorPairs),
                behind(inner.overlays, overlays));
    }

    String name(String written) {
        return prefix + written + suffix;
    }

    /** The same for builds that give the same name and namespace to one object; empty where both stay. */
    String movesTo() {
        boolean stays = namespace == null && prefix.isEmpty() && suffix.isEmpty();
        return stays ? "" : " " + prefix + " " + suffix + " " + (namespace == null ? "" : namespace);
    }

    /** The pairs of a selector, as they are after the build. */
    Map<String, String> pairs(Map<String, String> written) {
        return over(written, selectorPairs);
    }

    /** Of a component that the input does not hold. */
    static BuildChanges unclear() {
        return new BuildChanges(null, "", "", Map.of(), Map.of(), List.of(Overlay.unclear()));
    }

    /** Of a kustomization that cannot be read. */
    static BuildChanges unread() {
        return new BuildChanges(null, "", "", Map.of(), Map.of(), List.of(Overlay.unread()));
    }

    private static List<Overlay> behind(List<Overlay> first, List<Overlay> then) {
        if (then.isEmpty()) {
            return first;
        }
        List<Overlay> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }

    private static Map<String, String> over(Map<String, String> below, Map<String, String> above) {
        if (above.isEmpty()) {
            return below;
        }
        Map<String, String> both = new HashMap<>(below);
        both.putAll(above);
        return both;
    }
}

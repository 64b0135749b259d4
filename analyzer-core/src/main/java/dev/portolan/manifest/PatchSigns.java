package dev.portolan.manifest;

import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlSequence;
import java.util.List;
import java.util.regex.Pattern;

/** Knows patches by themselves, where no kustomization of the input names them. */
final class PatchSigns {

    private static final String ORDER = "$patch";
    private static final String WORD = "patch";
    private static final Pattern NAMED_SO = Pattern.compile("(?i)(.*[/_.-])?patch(es)?([/_.-].*)?");

    private PatchSigns() {}

    /** @param likely whether something else than its name speaks for it, too */
    static boolean isPatch(YamlDocument document, YamlMapping root, boolean likely) {
        return hasOrder(document, root)
                || ((likely || isNamedSo(document.file().path())) && isPartOfPod(document, root))
                || (likely && lacksItsPod(document, root));
    }

    private static boolean isNamedSo(String path) {
        int last = path.length() - WORD.length();
        for (int i = 0; i <= last; i++) {
            if (path.regionMatches(true, i, WORD, 0, WORD.length())) {
                return NAMED_SO.matcher(path).matches();
            }
        }
        return false;
    }

    /** A patch as RFC 6902 has it. */
    static boolean isListOfOperations(YamlSequence list) {
        return !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(item -> item instanceof YamlMapping mapping
                                && mapping.entry("op") != null
                                && mapping.entry("path") != null);
    }

    /** {@code $patch: delete} is an order to kustomize, and no field of anything. */
    private static boolean hasOrder(YamlDocument document, YamlMapping root) {
        return document.file().text(document.span()).contains(ORDER) && hasOrder(root);
    }

    private static boolean hasOrder(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream().anyMatch(entry -> entry.name().equals(ORDER) || hasOrder(entry.value()));
        }
        return node instanceof YamlSequence list && list.items().stream().anyMatch(PatchSigns::hasOrder);
    }

    private static boolean lacksItsPod(YamlDocument document, YamlMapping root) {
        Manifest manifest = Manifest.of(document.file(), document.number(), root);
        return PodPlaces.needsPod(manifest.kind()) && Pod.of(manifest) == null;
    }

    /** Whether a pod misses what only the patched object has. Other kinds of objects do not show it. */
    private static boolean isPartOfPod(YamlDocument document, YamlMapping root) {
        Pod pod = Pod.of(Manifest.of(document.file(), document.number(), root));
        if (pod == null) {
            return false;
        }
        List<Container> containers = pod.containers();
        return containers.isEmpty()
                || containers.stream()
                        .anyMatch(container -> container.field().get("image").isAbsent());
    }
}

package dev.portolan.model;

import dev.portolan.source.InputPath;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a kustomization says of itself. */
final class KustomizationReader {

    /** Fields whose effect is known, or that change neither names, labels nor namespaces and add no objects. */
    private static final Set<String> UNDERSTOOD = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "bases",
            "components",
            "namespace",
            "namePrefix",
            "nameSuffix",
            "labels",
            "commonLabels",
            "commonAnnotations",
            "configMapGenerator",
            "secretGenerator",
            "generatorOptions",
            "images",
            "replicas",
            "crds",
            "openapi",
            "validators",
            "sortOptions",
            "buildMetadata");

    private final String folder;
    private final YamlMapping root;
    private final PatchFiles files;
    private boolean hidden;

    KustomizationReader(String folder, YamlMapping root, PatchFiles files) {
        this.folder = folder;
        this.root = root;
        this.files = files;
    }

    Kustomization read(List<Generator> generators) {
        List<String> resources = new ArrayList<>(paths("resources"));
        resources.addAll(paths("bases"));
        List<String> components = paths("components");
        boolean unclear = root.entries().stream().anyMatch(entry -> !UNDERSTOOD.contains(entry.name()));
        return new Kustomization(folder, resources, components, changes(), generators, hidden || unclear);
    }

    private List<String> paths(String field) {
        List<String> paths = new ArrayList<>();
        for (YamlNode item : items(root.get(field))) {
            String path = item instanceof YamlScalar scalar ? InputPath.resolve(folder, scalar.value()) : null;
            if (path == null || path.startsWith("../")) {
                hidden = true;
            } else {
                paths.add(path);
            }
        }
        return paths;
    }

    private BuildChanges changes() {
        Map<String, String> pods = new LinkedHashMap<>();
        Map<String, String> selectors = new LinkedHashMap<>();
        for (YamlNode item : items(root.get("labels"))) {
            if (item instanceof YamlMapping labels) {
                boolean inSelectors = isTrue(labels.get("includeSelectors"));
                Map<String, String> pairs = pairs(labels.get("pairs"));
                if (inSelectors || isTrue(labels.get("includeTemplates"))) {
                    pods.putAll(pairs);
                }
                if (inSelectors) {
                    selectors.putAll(pairs);
                }
            }
        }
        Map<String, String> common = pairs(root.get("commonLabels"));
        pods.putAll(common);
        selectors.putAll(common);
        Overlay overlay = new OverlayReader(folder, root, files).read();
        String namespace = text(root.get("namespace"));
        return new BuildChanges(
                namespace.isEmpty() ? null : namespace,
                text(root.get("namePrefix")),
                text(root.get("nameSuffix")),
                pods,
                selectors,
                overlay.isNothing() ? List.of() : List.of(overlay));
    }

    private static Map<String, String> pairs(@Nullable YamlNode node) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                pairs.put(entry.name(), text(entry.value()));
            }
        }
        return pairs;
    }

    static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlSequence list ? list.items() : List.of();
    }

    static boolean isTrue(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.value().equals("true");
    }

    /** A scalar of whatever type as text; empty where there is none. */
    static String text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isNull() ? scalar.value() : "";
    }
}

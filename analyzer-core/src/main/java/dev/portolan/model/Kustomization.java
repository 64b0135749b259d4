package dev.portolan.model;

import dev.portolan.manifest.InputDocument;
import dev.portolan.source.InputPath;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A {@code kustomization.yaml}, as far as it says what is applied together.
 *
 * @param folder that it stands in
 * @param resources the files and folders that it names, as paths of the input; those that lie elsewhere are left out
 * @param changesObjects whether a build may change labels, selectors or namespaces, or add objects that the input has not
 */
record Kustomization(String folder, List<String> resources, boolean changesObjects) {

    private static final Set<String> RESOURCES = Set.of("resources", "bases");

    /** Fields that change neither labels nor namespaces and add no pods. */
    private static final Set<String> HARMLESS = Set.of(
            "apiVersion",
            "kind",
            "metadata",
            "resources",
            "bases",
            "images",
            "replicas",
            "crds",
            "commonAnnotations",
            "configMapGenerator",
            "secretGenerator",
            "generatorOptions",
            "namePrefix",
            "nameSuffix",
            "sortOptions",
            "buildMetadata");

    static Kustomization of(InputDocument document) {
        String folder = Nearness.folder(document.yaml().file());
        if (!(document.yaml().root() instanceof YamlMapping root)) {
            return new Kustomization(folder, List.of(), true);
        }
        List<String> resources = new ArrayList<>();
        boolean changes = root.entries().stream().anyMatch(entry -> !HARMLESS.contains(entry.name()));
        for (String name : RESOURCES) {
            if (root.get(name) instanceof YamlSequence list) {
                for (YamlNode item : list.items()) {
                    String path = item instanceof YamlScalar scalar ? InputPath.resolve(folder, scalar.value()) : null;
                    if (path == null || path.startsWith("../")) {
                        changes = true;
                    } else {
                        resources.add(path);
                    }
                }
            }
        }
        return new Kustomization(folder, List.copyOf(resources), changes);
    }
}

package dev.portolan.model;

import dev.portolan.manifest.InputDocument;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
                    String path = item instanceof YamlScalar scalar ? resolve(folder, scalar.value()) : null;
                    if (path == null) {
                        changes = true;
                    } else {
                        resources.add(path);
                    }
                }
            }
        }
        return new Kustomization(folder, List.copyOf(resources), changes);
    }

    /** A path relative to a folder, {@code ..} resolved; null for an address or where it leaves the input. */
    private static @Nullable String resolve(String folder, String path) {
        if (path.contains("://") || path.startsWith("/") || path.contains("?ref=")) {
            return null;
        }
        Deque<String> steps = new ArrayDeque<>(List.of((folder + "/" + path).split("/")));
        Deque<String> resolved = new ArrayDeque<>();
        for (String step : steps) {
            if (step.equals("..")) {
                if (resolved.isEmpty() || resolved.getLast().equals("..")) {
                    return null;
                }
                resolved.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                resolved.addLast(step);
            }
        }
        return String.join("/", resolved);
    }
}

package dev.portolan.model;

import dev.portolan.manifest.InputDocument;
import dev.portolan.source.InputPath;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code kustomization.yaml}.
 *
 * @param folder that it stands in
 * @param resources the files and folders that it builds from, as paths of the input; those that lie elsewhere are left out
 * @param components folders whose changes it takes over, as paths of the input
 * @param changes that it makes to all objects that it reaches
 * @param generators the objects that it makes
 * @param hidden whether a build may change or add objects in a manner that the input does not show
 */
record Kustomization(
        String folder,
        List<String> resources,
        List<String> components,
        BuildChanges changes,
        List<Generator> generators,
        boolean hidden) {

    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*-[ \\t]+[\"']?([^\"'\\s#:]+)");

    Kustomization {
        resources = List.copyOf(resources);
        components = List.copyOf(components);
        generators = List.copyOf(generators);
    }

    static Kustomization of(InputDocument document, PatchFiles files) {
        String folder = Nearness.folder(document.yaml().file());
        if (!(document.yaml().root() instanceof YamlMapping root)) {
            return unread(folder, document.yaml().file().text(document.yaml().span()));
        }
        List<Generator> generators = GeneratorReader.read(document.yaml(), root);
        return new KustomizationReader(folder, root, files).read(generators);
    }

    /** Its lines still name what it builds from, and nobody knows what it does to it. */
    private static Kustomization unread(String folder, String text) {
        List<String> resources = new ArrayList<>();
        Matcher items = ITEM.matcher(text);
        while (items.find()) {
            String path = InputPath.resolve(folder, items.group(1));
            if (path != null) {
                resources.add(path);
            }
        }
        return new Kustomization(folder, resources, List.of(), BuildChanges.unread(), List.of(), true);
    }
}

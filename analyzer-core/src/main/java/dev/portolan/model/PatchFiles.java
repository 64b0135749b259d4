package dev.portolan.model;

import dev.portolan.manifest.InputDocument;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a run, of which kustomizations take some for patches. */
final class PatchFiles {

    private final Lazy<Map<String, List<YamlDocument>>> byPath;

    PatchFiles(List<InputDocument> documents) {
        byPath = new Lazy<>(() -> byPath(documents));
    }

    private static Map<String, List<YamlDocument>> byPath(List<InputDocument> documents) {
        Map<String, List<YamlDocument>> files = new HashMap<>();
        for (InputDocument document : documents) {
            files.computeIfAbsent(document.yaml().file().path(), path -> new ArrayList<>(1))
                    .add(document.yaml());
        }
        return files;
    }

    /** Where one is not, kustomize builds nothing. */
    boolean has(String path) {
        return byPath.get().containsKey(path);
    }

    /** What the documents of a file hold; none where it cannot be read. */
    List<YamlNode> roots(String path) {
        return OverlayReader.roots(byPath.get().getOrDefault(path, List.of()));
    }
}

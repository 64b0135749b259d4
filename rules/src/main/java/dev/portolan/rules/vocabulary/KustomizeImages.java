package dev.portolan.rules.vocabulary;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.model.Model;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The images that kustomizations write otherwise. */
public final class KustomizeImages {

    private KustomizeImages() {}

    /**
     * The names, without tags, of those that some kustomization of the input changes.
     *
     * @param changes what it gives them, one of which is enough: {@code newTag}, {@code digest}, {@code newName}
     */
    public static Set<String> changed(Model model, List<String> changes) {
        Set<String> names = new HashSet<>();
        for (InputDocument document : model.world().documents()) {
            if (document.kind() == DocumentKind.KUSTOMIZATION
                    && document.yaml().root() instanceof YamlMapping root
                    && root.get("images") instanceof YamlSequence images) {
                for (YamlNode image : images.items()) {
                    if (image instanceof YamlMapping change
                            && changes.stream().anyMatch(key -> change.entry(key) != null)
                            && change.get("name") instanceof YamlScalar name) {
                        names.add(name.value());
                    }
                }
            }
        }
        return names;
    }
}

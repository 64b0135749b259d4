package dev.portolan.rules.network;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;

/** Documents of the input that are no manifests and read as the values of Cilium's chart. */
final class HelmValues {

    private HelmValues() {}

    static List<Field> of(Model model) {
        List<Field> found = new ArrayList<>();
        for (InputDocument document : model.world().documents()) {
            if (document.kind() == DocumentKind.OTHER
                    && document.yaml().root() instanceof YamlMapping root
                    && root.get("ipam") instanceof YamlMapping ipam
                    && ipam.get("operator") instanceof YamlMapping) {
                found.add(Manifest.of(document.yaml().file(), document.yaml().number(), root)
                        .written());
            }
        }
        return found;
    }
}

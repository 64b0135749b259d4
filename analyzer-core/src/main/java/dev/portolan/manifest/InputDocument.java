package dev.portolan.manifest;

import dev.portolan.yaml.YamlDocument;
import java.util.List;

/**
 * A document and what it is to us.
 *
 * @param manifests as written; several for a {@code kind: List}; none unless the kind is {@link DocumentKind#MANIFEST}
 */
public record InputDocument(YamlDocument yaml, DocumentKind kind, List<Manifest> manifests) {

    public InputDocument {
        manifests = List.copyOf(manifests);
    }
}

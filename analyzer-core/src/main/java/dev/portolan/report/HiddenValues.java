package dev.portolan.report;

import dev.portolan.manifest.Manifest;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of one Secret that may not be shown. */
final class HiddenValues {

    private static final Set<String> HARMLESS = Set.of("apiVersion", "kind", "metadata", "type", "immutable");

    /** {@code kubectl apply} keeps the whole object here, values and all. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final HiddenExtent extent;

    /** @param document if the Secret is alone in it, so that the comments around it are its own */
    HiddenValues(Manifest secret, @Nullable YamlDocument document) {
        this.extent =
                new HiddenExtent(secret.file(), document == null ? secret.node().span() : document.span());
        for (YamlEntry entry : secret.node().entries()) {
            extent.showKey(entry.key());
            if (HARMLESS.contains(entry.name())) {
                extent.show(entry.value().span());
                hideLastApplied(entry);
            }
        }
        for (YamlEntry entry : secret.node().entries()) {
            if (!HARMLESS.contains(entry.name())) {
                extent.hide(entry.value());
            }
        }
    }

    List<Span> spans() {
        return extent.spans();
    }

    private void hideLastApplied(YamlEntry metadata) {
        if (metadata.name().equals("metadata")
                && metadata.value() instanceof YamlMapping mapping
                && mapping.get("annotations") instanceof YamlMapping annotations) {
            YamlNode value = annotations.get(LAST_APPLIED);
            if (value != null) {
                extent.hide(value.span());
            }
        }
    }
}

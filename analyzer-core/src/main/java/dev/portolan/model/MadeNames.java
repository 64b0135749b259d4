package dev.portolan.model;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.ObjectKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names of objects that something in the input makes once it is applied: they will be there, nobody knows with what. */
final class MadeNames {

    private static final List<String> SERVING_CERTIFICATES = List.of(
            "service.beta.openshift.io/serving-cert-secret-name",
            "service.alpha.openshift.io/serving-cert-secret-name");

    private record Made(String kind, String namespace, String name) {}

    private final Function<Manifest, String> namespaces;
    private final Set<Made> made = new HashSet<>();

    /** Claims that a StatefulSet makes are named after its templates and itself: {@code data-web-0}. */
    private final Set<Made> claimStarts = new HashSet<>();

    MadeNames(List<Manifest> manifests, Function<Manifest, String> namespaces) {
        this.namespaces = namespaces;
        manifests.forEach(this::add);
    }

    private void add(Manifest manifest) {
        switch (manifest.kind()) {
            case "ExternalSecret" -> addSecret(manifest, manifest.spec().at("target", "name"));
            case "SealedSecret" -> addSecret(manifest, manifest.spec().at("template", "metadata", "name"));
            case "Certificate" -> addSecret(manifest, manifest.spec().get("secretName"));
            case "SecretProviderClass" -> {
                for (Field secret : manifest.spec().get("secretObjects").items()) {
                    addSecret(manifest, secret.get("secretName"));
                }
            }
            case "Service" -> {
                for (String annotation : SERVING_CERTIFICATES) {
                    add(
                            "Secret",
                            manifest,
                            manifest.metadata().at("annotations", annotation).text());
                }
            }
            case "StatefulSet" -> {
                for (Field template :
                        manifest.spec().get("volumeClaimTemplates").items()) {
                    claimStarts.add(new Made(
                            "PersistentVolumeClaim",
                            namespaces.apply(manifest),
                            template.at("metadata", "name").text() + "-" + manifest.name()));
                }
            }
            default -> {}
        }
    }

    /** Under the written name, else under that of the maker. */
    private void addSecret(Manifest maker, Field name) {
        String own = maker.name();
        if (!name.text().isEmpty()) {
            add("Secret", maker, name.text());
        } else if (own != null) {
            add("Secret", maker, own);
        }
    }

    private void add(String kind, Manifest maker, String name) {
        made.add(new Made(kind, namespaces.apply(maker), name));
    }

    boolean contains(ObjectKind kind, String namespace, @Nullable String name) {
        if (!kind.group().isEmpty() || name == null) {
            return false;
        }
        int dash = name.lastIndexOf('-');
        return made.contains(new Made(kind.kind(), namespace, name))
                || (dash > 0 && claimStarts.contains(new Made(kind.kind(), namespace, name.substring(0, dash))));
    }
}

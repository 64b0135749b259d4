package dev.portolan.rules.storage;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim, or the template by which a StatefulSet makes one for each pod.
 *
 * @param field of the claim: the object's root, or the template
 */
record Claim(Manifest manifest, Field field) {

    /** The claims that an object is or makes. */
    static List<Claim> of(Manifest manifest) {
        if (manifest.is("", "PersistentVolumeClaim")) {
            return manifest.name() == null ? List.of() : List.of(new Claim(manifest, manifest.root()));
        }
        List<Claim> claims = new ArrayList<>();
        if (manifest.is("apps", "StatefulSet")) {
            for (Field template : manifest.spec().get("volumeClaimTemplates").items()) {
                if (template.isObject() && template.at("metadata", "name").isString()) {
                    claims.add(new Claim(manifest, template));
                }
            }
        }
        return claims;
    }

    Field nameField() {
        return field.at("metadata", "name");
    }

    boolean isTemplate() {
        return manifest.kind().equals("StatefulSet");
    }

    /** For messages: {@code claim "data"}. */
    String inWords() {
        return "claim \"" + nameField().text() + "\"";
    }

    /** Its name in the cluster; of a template without the number of the pod, in which it ends. */
    String keptAs() {
        String own = nameField().text();
        return isTemplate() ? own + "-" + manifest.name() + "-" : own;
    }

    boolean isNamed(String name) {
        return isTemplate()
                ? !name.equals(keptAs())
                        && name.replaceFirst("(?<![0-9])[0-9]++$", "").equals(keptAs())
                : name.equals(keptAs());
    }

    Field spec() {
        return field.get("spec");
    }

    Field classField() {
        return Storage.classField(field.get("metadata"), spec());
    }

    Field request() {
        return spec().at("resources", "requests", "storage");
    }

    Field volumeName() {
        return spec().get("volumeName");
    }

    boolean namesVolume() {
        return !volumeName().text().isEmpty();
    }
}

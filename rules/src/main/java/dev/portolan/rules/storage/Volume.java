package dev.portolan.rules.storage;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;

/** A PersistentVolume. */
record Volume(Manifest manifest) {

    static boolean is(Manifest manifest) {
        return manifest.is("", "PersistentVolume") && manifest.name() != null;
    }

    String name() {
        return String.valueOf(manifest.name());
    }

    /** For messages: {@code volume "data"}. */
    String inWords() {
        return "volume \"" + name() + "\"";
    }

    Field nameField() {
        return manifest.metadata().get("name");
    }

    Field spec() {
        return manifest.spec();
    }

    Field classField() {
        return Storage.classField(manifest.metadata(), spec());
    }

    /** The claim that it is kept for; absent where any may have it. */
    Field claimName() {
        return spec().at("claimRef", "name");
    }

    boolean isReserved() {
        return !claimName().text().isEmpty();
    }
}

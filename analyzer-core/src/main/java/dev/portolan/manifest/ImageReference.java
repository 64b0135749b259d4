package dev.portolan.manifest;

import org.jspecify.annotations.Nullable;

/**
 * The parts of the name of an image, as they are written.
 *
 * @param name with the registry, if there is one
 * @param tag behind a colon, perhaps empty; null where there is no colon
 * @param digest behind an at sign, perhaps empty; null where there is none
 */
public record ImageReference(
        String name, @Nullable String tag, @Nullable String digest) {

    public static ImageReference of(String text) {
        int at = text.indexOf('@');
        String digest = at < 0 ? null : text.substring(at + 1);
        String tagged = at < 0 ? text : text.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        // A colon before a slash stands before a registry's port.
        return colon > tagged.lastIndexOf('/')
                ? new ImageReference(tagged.substring(0, colon), tagged.substring(colon + 1), digest)
                : new ImageReference(tagged, null, digest);
    }
}

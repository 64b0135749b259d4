package dev.portolan.manifest;

import org.jspecify.annotations.Nullable;

/**
 * A field by which an object names another one.
 *
 * @param field that holds the name, as a person wrote it
 * @param group of the named object; empty for the core group
 * @param namespace of the named object as far as the manifest tells: null for a kind that has none, empty where nothing
 *     is written, so that it is that of the run
 * @param key the part of the named object that is meant, where one is: the key of a ConfigMap or Secret, the port of a
 *     Service (an object with {@code name} or {@code number} in an Ingress), the section of a Gateway; null for the whole
 * @param optional whether it is written that the object, or the key, need not be there
 */
public record Reference(
        LinkType type,
        Manifest manifest,
        Field field,
        String group,
        String kind,
        @Nullable String namespace,
        String name,
        @Nullable Field key,
        boolean optional) {

    /** For messages: {@code ConfigMap "settings"}. */
    public String inWords() {
        return kind + " \"" + name + "\"";
    }

    /** Whether it names an object of this group and kind. */
    public boolean isTo(String targetGroup, String targetKind) {
        return kind.equals(targetKind) && group.equals(targetGroup);
    }
}

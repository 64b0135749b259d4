package dev.portolan.finding;

import org.jspecify.annotations.Nullable;

/**
 * Which object a finding is about, as far as its text says.
 *
 * @param apiVersion as written
 * @param kind as written
 * @param namespace as written; null where none is
 * @param name as written; null where none is
 */
public record ObjectIdentity(
        @Nullable String apiVersion,
        @Nullable String kind,
        @Nullable String namespace,
        @Nullable String name) {

    /** For messages: {@code Deployment "web"}, or {@code a Deployment without a name}. */
    public String inWords() {
        String what = kind == null ? "object" : kind;
        return name == null ? "a " + what + " without a name" : what + " \"" + name + "\"";
    }
}

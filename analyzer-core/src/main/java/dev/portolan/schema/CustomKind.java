package dev.portolan.schema;

import org.jspecify.annotations.Nullable;

/**
 * A kind that a CustomResourceDefinition of the input brings, in one of its versions.
 *
 * @param schema of the whole object; null where it says nothing
 * @param deprecated whether the server warns of this version
 * @param statusApart whether status is written by its own requests only, and forgotten in all others
 * @param celRules how many rules in CEL it has
 * @param definedBy the name of the CustomResourceDefinition
 */
public record CustomKind(
        KindInfo info,
        @Nullable CustomSchema schema,
        boolean deprecated,
        boolean statusApart,
        int celRules,
        String definedBy) {

    boolean isSameAs(CustomKind other) {
        return info.equals(other.info)
                && deprecated == other.deprecated
                && statusApart == other.statusApart
                && fingerprint().equals(other.fingerprint());
    }

    private String fingerprint() {
        return schema == null ? "" : schema.fingerprint();
    }
}

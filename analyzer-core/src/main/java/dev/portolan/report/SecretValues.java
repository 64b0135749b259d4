package dev.portolan.report;

import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;

/** Which values of an object are nobody's business: those of a Secret, and the copy of it that kubectl may keep. */
final class SecretValues {

    static final String HIDDEN = "<hidden>";

    private final boolean hides;

    /** Whether a part of the object may be a Secret, as in a Template. */
    private final boolean looksWithin;

    SecretValues(Manifest manifest, boolean shown) {
        this.hides = !shown && Confidential.isSecret(manifest);
        this.looksWithin = !shown
                && !hides
                && NestedSecrets.mayBeIn(manifest.file(), manifest.node().span());
    }

    /** Whether a scalar may not be shown. */
    boolean hides(Field field) {
        if (!hides) {
            return looksWithin && Confidential.isOfSecretWithin(field);
        }
        String path = field.path();
        // Everything but what says which Secret it is, and of what type: a misspelt stringData gives nothing away.
        return LastApplied.isIn(field.name())
                || LastApplied.isIn(field.text())
                || !(path.startsWith("metadata.")
                        || path.equals("apiVersion")
                        || path.equals("kind")
                        || path.equals("type")
                        || path.equals("immutable"));
    }
}

package dev.portolan.report;

import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;

/** Which values of an object are nobody's business: those of a Secret, and the copy of it that kubectl may keep. */
final class SecretValues {

    static final String HIDDEN = "<hidden>";

    private final boolean hides;

    SecretValues(Manifest manifest, boolean shown) {
        this.hides = !shown && Confidential.isSecret(manifest);
    }

    /** Whether a scalar may not be shown. */
    boolean hides(Field field) {
        if (!hides) {
            return false;
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

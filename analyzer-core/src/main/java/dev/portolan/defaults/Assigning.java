package dev.portolan.defaults;

import dev.portolan.manifest.Assigned;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.yaml.ScalarType;

/** Values that the cluster will choose. */
final class Assigning {

    /** What stands for a value that nobody can foretell. */
    static final String TEXT = "<assigned>";

    private Assigning() {}

    static ScalarValue value(String reason) {
        return new ScalarValue(new Assigned(reason), ScalarType.STRING, TEXT);
    }
}

package dev.portolan.rules.routing;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits that say which port of a Service is meant. */
final class PortChoice {

    private PortChoice() {}

    /** Writes a number in the place of a number or a name; where the name has a key of its own, that changes as well. */
    static @Nullable Fix number(Field asked, long number) {
        Fix value = Overwrite.number(asked, number);
        if (value == null || !asked.name().equals("name")) {
            return value;
        }
        Fix key = Overwrite.key(asked, "number");
        if (key == null) {
            return null;
        }
        List<TextEdit> edits = new ArrayList<>(key.edits());
        edits.addAll(value.edits());
        return Fix.unsafe("write number: " + number, edits.toArray(TextEdit[]::new));
    }
}

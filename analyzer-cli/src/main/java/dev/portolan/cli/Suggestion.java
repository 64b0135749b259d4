package dev.portolan.cli;

import dev.portolan.finding.Spelling;
import java.util.Collection;

/** A word that was probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** {@code ; did you mean json?}, or nothing where no known word is near. */
    static String of(String written, Collection<String> known) {
        String near = Spelling.nearest(written, known);
        return near == null ? "" : "; did you mean " + near + "?";
    }
}

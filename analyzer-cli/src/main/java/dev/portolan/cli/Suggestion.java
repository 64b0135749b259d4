package dev.portolan.cli;

import dev.portolan.Settings;
import java.util.Collection;

/** A word that was probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** {@code ; did you mean json?}, or nothing where no known word is near. */
    static String of(String written, Collection<String> known) {
        return Settings.suggestion(written, known);
    }
}

package dev.portolan.rules.shape;

import java.util.Set;

/** What other languages write for a value that is not there; YAML reads a word. */
final class NullWord {

    private static final Set<String> WORDS = Set.of("nil", "None", "none", "undefined", "NULL");

    private NullWord() {}

    static boolean is(String text) {
        return WORDS.contains(text);
    }
}

package dev.portolan.yaml;

/**
 * Lets the words that come again and again, such as {@code metadata}, be held once. Forgets as it goes: it never grows,
 * and what it forgets is only held twice.
 */
final class SharedWords {

    private static final int SLOTS = 4096;
    private static final int LONGEST = 48;

    /** Threads may overwrite each other's words: any of them is as good. */
    private static final String[] WORDS = new String[SLOTS];

    private SharedWords() {}

    /** An equal string, held before if possible. */
    static String of(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        int hash = word.hashCode();
        int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
        String known = WORDS[slot];
        if (word.equals(known)) {
            return known;
        }
        WORDS[slot] = word;
        return word;
    }
}

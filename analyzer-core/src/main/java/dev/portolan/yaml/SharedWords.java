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

    /** The string of these signs, held before if possible: then none has to be made. */
    static String of(char[] signs, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return new String(signs, start, length);
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + signs[i];
        }
        int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
        String known = WORDS[slot];
        if (known != null && known.hashCode() == hash && isWritten(known, signs, start, length)) {
            return known;
        }
        String word = new String(signs, start, length);
        WORDS[slot] = word;
        return word;
    }

    private static boolean isWritten(String word, char[] signs, int start, int length) {
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != signs[start + i]) {
                return false;
            }
        }
        return true;
    }

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

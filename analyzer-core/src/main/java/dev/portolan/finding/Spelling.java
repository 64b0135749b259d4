package dev.portolan.finding;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How near two words are: for suggestions, and to tell a slip of the pen from another word. */
public final class Spelling {

    /** Longer words are no names that a person typed; and the comparison costs the product of both lengths. */
    private static final int LONGEST = 256;

    private static final char LAST_ASCII = 127;

    private Spelling() {}

    /**
     * How many signs must be put in, left out, replaced or swapped with their neighbour to make one word of the other
     * (Damerau and Levenshtein, no place edited twice).
     */
    public static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    /** Whether both are one word but for upper and lower case and for {@code - _ .} and blanks. */
    public static boolean sameLetters(String a, String b) {
        int i = nextLetter(a, 0);
        int j = nextLetter(b, 0);
        while (i < a.length() && j < b.length()) {
            char one = a.charAt(i);
            char other = b.charAt(j);
            if (one > LAST_ASCII || other > LAST_ASCII) {
                return letters(a).equals(letters(b)); // some change their length, or look at their neighbours
            }
            if (Character.toLowerCase(one) != Character.toLowerCase(other)) {
                return false;
            }
            i = nextLetter(a, i + 1);
            j = nextLetter(b, j + 1);
        }
        return i == a.length() && j == b.length();
    }

    private static int nextLetter(String word, int start) {
        int at = start;
        while (at < word.length() && isSeparator(word.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSeparator(char sign) {
        return sign == '-' || sign == '_' || sign == '.' || sign == ' ';
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isSeparator(word.charAt(i))) {
                letters.append(word.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether one word may be the other, mistyped: one edit in four letters or more, two in eight or more. Two edits
     * leave the first letter as it is, and a lone first letter is not replaced by another: {@code internal} is not
     * {@code external}, {@code reader} not {@code leader}.
     */
    public static boolean isSlip(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 3 || longer < 4 || longer > LONGEST || longer - shorter > 2) {
            return false;
        }
        int distance = distance(a, b);
        boolean sameStart = a.charAt(0) == b.charAt(0);
        if (distance > 1) {
            return distance == 2 && longer >= 8 && sameStart;
        }
        return sameStart || a.length() != b.length() || a.charAt(0) == b.charAt(1);
    }

    /**
     * The known word that a written one was probably meant to be: the one that differs by case or separators only,
     * else the one with the fewest edits, one for every three letters begun at most; null where none is near.
     */
    public static @Nullable String nearest(String written, Collection<String> known) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return null;
        }
        String best = null;
        int least = Math.max(1, (written.length() + 1) / 3) + 1;
        for (String word : known) {
            int distance = sameLetters(written, word) ? 0 : bounded(written, word, least);
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return best;
    }

    private static int bounded(String a, String b, int bound) {
        return Math.abs(a.length() - b.length()) >= bound ? bound : distance(a, b);
    }
}

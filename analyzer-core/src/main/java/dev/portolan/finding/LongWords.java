package dev.portolan.finding;

/** Leaves out the middle of what nobody would read: a message may quote a value, and a value may be a million letters long. */
public final class LongWords {

    /** In UTF-16 units. The longest name that Kubernetes takes is a DNS name of 253, and an image may add a digest to one. */
    private static final int LONGEST_WORD = 330;

    private static final int KEPT_OF_WORD = 120;

    /** In UTF-16 units, many words together. */
    private static final int LONGEST_TEXT = 2000;

    private static final String LEFT_OUT = "...";

    private LongWords() {}

    /** The text itself where neither a word nor all of them are too long. */
    public static String cut(String text) {
        if (text.length() <= LONGEST_WORD) {
            return text;
        }
        StringBuilder words = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int blank = text.indexOf(' ', start);
            int end = blank < 0 ? text.length() : blank + 1;
            words.append(shortened(text.substring(start, end), LONGEST_WORD, KEPT_OF_WORD));
            start = end;
        }
        return shortened(words.toString(), LONGEST_TEXT, LONGEST_TEXT);
    }

    /** The end stays as well: there a quotation is closed, and a message says what to do. */
    private static String shortened(String text, int longest, int kept) {
        if (text.length() <= longest) {
            return text;
        }
        int head = kept * 3 / 4;
        int tail = text.length() - kept / 4;
        if (Character.isHighSurrogate(text.charAt(head - 1))) {
            head--;
        }
        if (Character.isLowSurrogate(text.charAt(tail))) {
            tail++;
        }
        return text.substring(0, head) + LEFT_OUT + text.substring(tail);
    }
}

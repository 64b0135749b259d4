package dev.portolan.rules.vocabulary;

/** How many bytes a text has where sizes are limited. */
public final class Bytes {

    private Bytes() {}

    /** In UTF-8; half of a surrogate pair counts as the replacement that kubectl would send. */
    public static long count(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}

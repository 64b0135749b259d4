package dev.portolan.graph;

/**
 * How wide a text will be at most. The table holds the widths of a wide sans-serif face in hundredths of its size, so
 * that a text fits its box whatever face of this kind a viewer has, and a drawing is the same on every machine.
 */
final class TextWidth {

    private static final int FIRST = ' ';

    private static final int[] REGULAR = {
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99,
        69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53,
        40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
    };

    private static final int[] BOLD = {
        35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40,
        84, 84, 84, 59, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78,
        111, 78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69, 72, 72,
        50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
    };

    /** Of a sign that the table does not have: as wide as it is high. */
    private static final int FULL = 105;

    private static final String ELLIPSIS = "…";

    private TextWidth() {}

    static double of(String text, TextStyle style) {
        int hundredths = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            hundredths += hundredths(codePoint, style.bold() ? BOLD : REGULAR);
            i += Character.charCount(codePoint);
        }
        return hundredths * style.size() / 100;
    }

    private static int hundredths(int codePoint, int[] table) {
        int index = codePoint - FIRST;
        if (index >= 0 && index < table.length) {
            return table[index];
        }
        return Character.getType(codePoint) == Character.NON_SPACING_MARK ? 0 : FULL;
    }

    /** The text, or its beginning and end with a sign between them that something is missing. */
    static String fit(String text, TextStyle style, double width) {
        if (of(text, style) <= width) {
            return text;
        }
        int[] codePoints = text.codePoints().toArray();
        int least = 0;
        int most = codePoints.length;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (of(shortened(codePoints, middle), style) <= width) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return shortened(codePoints, least);
    }

    /** The end tells names apart more often than the middle does. */
    private static String shortened(int[] codePoints, int kept) {
        int head = (kept + 1) / 2;
        int tail = kept - head;
        return new String(codePoints, 0, head) + ELLIPSIS + new String(codePoints, codePoints.length - tail, tail);
    }
}

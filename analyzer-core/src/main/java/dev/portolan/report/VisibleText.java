package dev.portolan.report;

/**
 * Text as people may be shown it: signs that nobody would see, or that would move their neighbours about, become
 * {@code \}{@code u{...}}, so that a manifest can neither steer a terminal or a build server nor look like what it is not.
 */
public final class VisibleText {

    /** Letters and marks by their category, and yet without a picture: joiners, fillers, selectors, a blank. */
    private static final int[] BLANK = {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0};

    private static final int EMOJI_PRESENTATION = 0xFE0F;

    private VisibleText() {}

    /** The text in one line, everything in it visible. */
    public static String of(String text) {
        int first = firstHidden(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (isHidden(codePoint) || isOrder(text, i)) {
                shown.append(escape(codePoint));
            } else {
                shown.appendCodePoint(codePoint);
            }
            i += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    private static int firstHidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (((c < ' ' || c >= 0x7F) && isHidden(text.codePointAt(i))) || isOrder(text, i)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return text.length();
    }

    /** Whether a sign is shown by its number. */
    static boolean isHidden(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> isBlank(codePoint);
        };
    }

    /**
     * Whether the second of two number signs is here, and what follows makes them an order to a build server: GitHub obeys
     * {@code ##[name]} wherever it stands in a line of a log, Azure Pipelines {@code ##vso[...]}, TeamCity {@code ##teamcity[...]}.
     */
    public static boolean isOrder(String text, int index) {
        if (text.charAt(index) != '#' || index == 0 || text.charAt(index - 1) != '#') {
            return false;
        }
        int end = index + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == '[';
    }

    private static boolean isBlank(int codePoint) {
        for (int blank : BLANK) {
            if (codePoint == blank) {
                return true;
            }
        }
        boolean selector =
                (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        return (selector && codePoint != EMOJI_PRESENTATION) || (codePoint >= 0x180B && codePoint <= 0x180F);
    }

    static String escape(int codePoint) {
        return "\\u{" + Integer.toHexString(codePoint) + "}";
    }
}

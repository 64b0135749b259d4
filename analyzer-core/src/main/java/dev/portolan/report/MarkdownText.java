package dev.portolan.report;

/**
 * Text of the input in GitHub's Markdown: every sign stands for itself, so that no name ends a cell, opens a tag, calls
 * a person or links anywhere.
 */
final class MarkdownText {

    private static final int LONGEST = 1000;

    /** Draws nothing, and ends whatever looks like a mention, a reference to an issue, or an address. */
    private static final String NOTHING = "<!-- -->";

    private MarkdownText() {}

    /** In one line; the end of a very long text is left out. */
    static String of(String text) {
        String shown = VisibleText.of(text.length() <= LONGEST ? text : cut(text));
        StringBuilder markdown = new StringBuilder(shown.length() + 32);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '<' -> markdown.append("&lt;");
                case '>' -> markdown.append("&gt;");
                case '&' -> markdown.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '|', '~' ->
                    markdown.append('\\').append(c);
                case '@', '#', '$' -> markdown.append('\\').append(c).append(NOTHING);
                case ':' -> markdown.append(':').append(shown.startsWith("//", i + 1) ? NOTHING : "");
                case '.' -> markdown.append('.').append(isWww(shown, i) ? NOTHING : "");
                default -> markdown.append(c);
            }
        }
        return markdown.toString();
    }

    private static boolean isWww(String text, int dot) {
        return dot >= 3 && text.regionMatches(true, dot - 3, "www", 0, 3);
    }

    private static String cut(String text) {
        int end = Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "\u2026";
    }

    /** The same, in the letters of code. */
    static String code(String text) {
        return "<code>" + of(text) + "</code>";
    }
}

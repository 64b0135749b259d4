package dev.portolan.report;

/** A page in Markdown as plain text, or as a terminal shows it best. */
public final class PageText {

    private PageText() {}

    /** Without marks and colours. */
    public static String plain(String markdown) {
        return markdown;
    }
}

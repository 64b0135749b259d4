package dev.portolan.report;

/**
 * What a report for people looks like.
 *
 * @param colours whether it may hold the escape sequences of a terminal
 * @param notes whether notes are shown, not only counted
 * @param snippets whether lines of the input are shown
 * @param suppressed whether suppressed findings are listed, not only counted
 * @param mended whether fixes were applied, so that none is offered any more
 */
public record ReportStyle(boolean colours, boolean notes, boolean snippets, boolean suppressed, boolean mended) {

    public static final ReportStyle PLAIN = new ReportStyle(false, false, true);

    /** Suppressed findings are only counted. */
    public ReportStyle(boolean colours, boolean notes, boolean snippets) {
        this(colours, notes, snippets, false, false);
    }

    public ReportStyle withColours(boolean allowed) {
        return new ReportStyle(allowed, notes, snippets, suppressed, mended);
    }
}

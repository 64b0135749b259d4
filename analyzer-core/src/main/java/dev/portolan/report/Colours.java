package dev.portolan.report;

import dev.portolan.finding.Severity;

/** Sets off parts of a text for a terminal, or leaves them as they are. */
final class Colours {

    private static final String RED = "31";
    private static final String GREEN = "32";
    private static final String YELLOW = "33";
    private static final String BLUE = "34";
    private static final String CYAN = "36";

    private final boolean wanted;

    Colours(boolean wanted) {
        this.wanted = wanted;
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> boldly(RED, text);
            case WARNING -> boldly(YELLOW, text);
            case NOTE -> boldly(CYAN, text);
        };
    }

    String strong(String text) {
        return wanted && !text.isEmpty() ? "\033[1m" + text + "\033[22m" : text;
    }

    /** Line numbers, arrows and all that is drawn around the text. */
    String frame(String text) {
        return boldly(BLUE, text);
    }

    String removed(String text) {
        return plainly(RED, text);
    }

    String added(String text) {
        return plainly(GREEN, text);
    }

    String quiet(String text) {
        return plainly(CYAN, text);
    }

    private String boldly(String colour, String text) {
        return wanted && !text.isEmpty() ? "\033[1;" + colour + "m" + text + "\033[22;39m" : text;
    }

    private String plainly(String colour, String text) {
        return wanted && !text.isEmpty() ? "\033[" + colour + "m" + text + "\033[39m" : text;
    }
}

package dev.portolan.report;

/** The left margin of a frame: line numbers, arrows and the line that holds them together. */
final class Gutter {

    private final String blanks;
    private final Colours colours;

    /** @param highestLine the largest line number that it has to hold */
    Gutter(int highestLine, Colours colours) {
        this.blanks = " ".repeat(String.valueOf(highestLine).length());
        this.colours = colours;
    }

    /** Names a place: {@code -->} or {@code :::} and what stands behind it. */
    void place(String arrow, String place, StringBuilder out) {
        out.append(blanks)
                .append(colours.frame(arrow))
                .append(' ')
                .append(place)
                .append('\n');
    }

    void empty(StringBuilder out) {
        out.append(blanks).append(' ').append(colours.frame("|")).append('\n');
    }

    void line(int number, String text, StringBuilder out) {
        out.append(colours.frame(right(number) + " |"));
        append(text, out);
    }

    void drawn(String marks, StringBuilder out) {
        out.append(blanks).append(' ').append(colours.frame("|"));
        append(marks, out);
    }

    /** Where lines are left out. */
    void leftOut(String bracket, StringBuilder out) {
        out.append(colours.frame("...")).append(blanks).append(bracket).append('\n');
    }

    void note(String text, StringBuilder out) {
        out.append(blanks)
                .append(' ')
                .append(colours.frame("="))
                .append(' ')
                .append(text)
                .append('\n');
    }

    void removed(int number, String text, StringBuilder out) {
        out.append(colours.frame(right(number)))
                .append(' ')
                .append(colours.removed("- " + text))
                .append('\n');
    }

    void added(int number, String text, StringBuilder out) {
        out.append(colours.frame(right(number)))
                .append(' ')
                .append(colours.added("+ " + text))
                .append('\n');
    }

    /** Where lines of a change are left out. */
    void more(String text, StringBuilder out) {
        out.append(blanks)
                .append(' ')
                .append(colours.frame("..."))
                .append(' ')
                .append(text)
                .append('\n');
    }

    private String right(int number) {
        String digits = String.valueOf(number);
        return digits.length() >= blanks.length() ? digits : blanks.substring(digits.length()) + digits;
    }

    private static void append(String text, StringBuilder out) {
        if (!text.isEmpty()) {
            out.append(' ').append(text);
        }
        out.append('\n');
    }
}

package dev.portolan.report;

import java.util.List;

/**
 * A line of the input.
 *
 * @param number from 1; 0 where lines are left out
 * @param marked whether the finding's text, or a part of it, stands here
 */
public record CodeLine(int number, boolean marked, List<CodePart> parts) {

    static final CodeLine LEFT_OUT = new CodeLine(0, false, List.of());

    public CodeLine {
        parts = List.copyOf(parts);
    }

    public boolean isLeftOut() {
        return number == 0;
    }
}

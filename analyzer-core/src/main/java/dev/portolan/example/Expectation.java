package dev.portolan.example;

import dev.portolan.finding.Finding;

/**
 * A finding as an example foretells it.
 *
 * @param line from 1, of the place's beginning
 * @param text what the finding points at, a line end as {@code \n}
 */
public record Expectation(String file, int line, String text, String message) {

    /** What was found, in the same words. */
    public static Expectation of(Finding finding) {
        String text = finding.file().text(finding.span()).replace("\r\n", "\n");
        return new Expectation(
                finding.file().path(),
                finding.file().position(finding.span().start()).line(),
                text,
                finding.message());
    }

    @Override
    public String toString() {
        return file + ":" + line + " at \"" + text.replace("\n", "\\n").replace("\t", "\\t") + "\": " + message;
    }
}

package dev.portolan.suppression;

import dev.portolan.finding.Finding;
import dev.portolan.finding.ObjectIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was there when the baseline was made. Only the fingerprint counts; all else is for people.
 *
 * @param file where it was then
 * @param object {@code namespace/Kind/name}, as far as they were written; empty for none
 */
public record BaselineEntry(String file, String rule, String object, String message, String fingerprint) {

    private static final int CELLS = 5;

    static BaselineEntry of(Finding finding) {
        return new BaselineEntry(
                finding.file().path(),
                finding.rule(),
                inWords(finding.object()),
                finding.message(),
                finding.fingerprint());
    }

    private static String inWords(@Nullable ObjectIdentity object) {
        if (object == null) {
            return "";
        }
        String namespace = object.namespace() == null ? "" : object.namespace() + "/";
        return namespace + text(object.kind()) + "/" + text(object.name());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** One line of five cells with tabs between them. */
    String line() {
        return String.join("\t", cell(file), rule, cell(object), cell(message), fingerprint);
    }

    /** What would break a line, or could not be seen in one, is left out. */
    private static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
    }

    /** Null for a line that is none. */
    static @Nullable BaselineEntry parse(String line) {
        String[] cells = line.split("\t", -1);
        return cells.length == CELLS && cells[CELLS - 1].matches("[0-9a-f]{32}")
                ? new BaselineEntry(cells[0], cells[1], cells[2], cells[3], cells[4])
                : null;
    }
}

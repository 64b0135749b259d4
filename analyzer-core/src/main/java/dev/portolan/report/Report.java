package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;

/** Writes what a run found, for people or for programs. */
public interface Report {

    /**
     * Writes everything; the output depends on nothing but the outcome and on how the report was made.
     *
     * @throws IOException if {@code out} throws it
     */
    void write(Outcome outcome, Writer out) throws IOException;
}

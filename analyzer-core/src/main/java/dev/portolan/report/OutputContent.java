package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;

/** What goes into a file. */
@FunctionalInterface
public interface OutputContent {

    void write(Writer out) throws IOException;
}

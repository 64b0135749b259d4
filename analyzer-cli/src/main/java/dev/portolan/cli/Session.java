package dev.portolan.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;

/**
 * Where a run of the command takes place.
 *
 * @param out for what was asked for; throws when nobody reads it any more
 * @param err for everything else
 */
record Session(Path workingDirectory, InputStream in, Writer out, PrintWriter err, Terminal terminal) {

    /** Tells of a trouble in one line. */
    void complain(String message) {
        err.print("portolan: " + message + "\n");
        err.flush();
    }
}

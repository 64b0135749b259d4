package dev.portolan.cli;

import dev.portolan.config.Configuration;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a run of the command takes place.
 *
 * @param out for what was asked for; throws when nobody reads it any more
 * @param err for everything else
 * @param configuration null where there is none
 */
record Session(
        Path workingDirectory,
        InputStream in,
        Writer out,
        PrintWriter err,
        Terminal terminal,
        @Nullable Configuration configuration) {

    /** Without a configuration, until one is found. */
    Session(Path workingDirectory, InputStream in, Writer out, PrintWriter err, Terminal terminal) {
        this(workingDirectory, in, out, err, terminal, null);
    }

    Session with(Configuration found) {
        return new Session(workingDirectory, in, out, err, terminal, found);
    }

    /** Tells of a trouble in one line. */
    void complain(String message) {
        err.print("portolan: " + message + "\n");
        err.flush();
    }
}

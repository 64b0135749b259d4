package dev.portolan.cli;

import dev.portolan.Recall;
import dev.portolan.config.Configuration;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run of the command takes place.
 *
 * @param out for what was asked for; throws when nobody reads it any more
 * @param err for everything else
 * @param configuration null where there is none
 * @param arguments with those that the configuration adds
 * @param cache null for none
 * @param recall what runs of this process before it left; null where each starts from nothing
 */
record Session(
        Path workingDirectory,
        InputStream in,
        Writer out,
        PrintWriter err,
        Terminal terminal,
        @Nullable Configuration configuration,
        List<String> arguments,
        @Nullable CachePlace cache,
        @Nullable Recall recall) {

    /** Without a configuration, until one is found. */
    Session(
            Path workingDirectory,
            InputStream in,
            Writer out,
            PrintWriter err,
            Terminal terminal,
            @Nullable CachePlace cache) {
        this(workingDirectory, in, out, err, terminal, null, List.of(), cache, null);
    }

    Session with(Configuration found) {
        return new Session(workingDirectory, in, out, err, terminal, found, arguments, cache, recall);
    }

    Session with(List<String> given) {
        return new Session(workingDirectory, in, out, err, terminal, configuration, given, cache, recall);
    }

    Session with(Writer otherOut, PrintWriter otherErr) {
        return new Session(workingDirectory, in, otherOut, otherErr, terminal, configuration, arguments, cache, recall);
    }

    Session with(Recall known) {
        return new Session(workingDirectory, in, out, err, terminal, configuration, arguments, cache, known);
    }

    /** Tells of a trouble in one line. */
    void complain(String message) {
        err.print("portolan: " + message + "\n");
        err.flush();
    }
}

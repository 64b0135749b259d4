package dev.portolan.cli;

import dev.portolan.AnalysisException;
import dev.portolan.config.ConfigurationException;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A sub-command. */
interface Command {

    String name();

    /** Its options, parameters and help. */
    CommandSpec spec();

    /**
     * Does it.
     *
     * @return the exit code
     * @throws IOException if standard output cannot be written to
     */
    int run(ParseResult parsed, Session session)
            throws IOException, AnalysisException, UsageException, ConfigurationException;
}

package dev.portolan.cli;

/** What the command answers to the shell. */
final class ExitCode {

    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}

package dev.portolan.cli;

import java.nio.charset.StandardCharsets;

/** What git answered. */
final class GitAnswer {

    private final int exitCode;
    private final byte[] output;
    private final String complaint;

    GitAnswer(int exitCode, byte[] output, String complaints) {
        this.exitCode = exitCode;
        this.output = output;
        this.complaint = complaints.lines().findFirst().orElse("");
    }

    boolean isRight() {
        return exitCode == 0;
    }

    byte[] bytes() {
        return output;
    }

    /** What it wrote to standard output, whose names are UTF-8. */
    String text() {
        return new String(output, StandardCharsets.UTF_8);
    }

    /** What it wrote to standard output, each byte a Latin letter. */
    String latin() {
        return new String(output, StandardCharsets.ISO_8859_1);
    }

    /** The first line that it wrote to standard error; empty for none. */
    String complaint() {
        return complaint;
    }
}

package dev.portolan.source;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param name under which reports speak of it: relative to the working directory where it lies below it, with {@code /}
 */
public record FoundFile(Path path, String name) {}

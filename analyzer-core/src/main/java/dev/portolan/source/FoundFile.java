package dev.portolan.source;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param path where it really lies
 * @param name under which reports speak of it: relative to the working directory, with {@code /}; what was named by an
 *     absolute path and does not lie below the working directory stays absolute
 * @param leadsOut whether it is a symbolic link out of the searched folder, and so not to be read
 */
public record FoundFile(Path path, String name, boolean leadsOut) {}

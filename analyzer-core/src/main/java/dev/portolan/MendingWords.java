package dev.portolan;

/**
 * How people ask for what a {@link Mending} speaks of.
 *
 * @param fix what writes the files, such as {@code --fix}
 * @param unsafe what applies fixes that are only probably right, too
 */
public record MendingWords(String fix, String unsafe) {}

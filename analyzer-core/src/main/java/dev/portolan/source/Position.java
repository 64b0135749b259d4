package dev.portolan.source;

/**
 * A place as people and editors count it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record Position(int line, int column) {}

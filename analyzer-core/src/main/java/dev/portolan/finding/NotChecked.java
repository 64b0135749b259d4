package dev.portolan.finding;

/**
 * Something of the input that was left alone, wholly or in part.
 *
 * @param file its path, as {@link dev.portolan.source.SourceFile#path} has it
 * @param detail more about it, such as the kind that has no schema; empty for nothing
 */
public record NotChecked(String file, NotCheckedReason reason, String detail) {}

package dev.portolan.fix;

import dev.portolan.source.SourceFile;

/** A file as it was read, and as it shall be. */
public record MendedFile(SourceFile before, SourceFile after) {}

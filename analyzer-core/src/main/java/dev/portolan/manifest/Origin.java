package dev.portolan.manifest;

/** Where the value of a field came from. */
public sealed interface Origin permits Written, Normalised, Defaulted, Assigned, Dropped, Absent {}

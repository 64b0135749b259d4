package dev.portolan.manifest;

/** Nobody wrote the field and nothing fills it in. */
public enum Absent implements Origin {
    ABSENT
}

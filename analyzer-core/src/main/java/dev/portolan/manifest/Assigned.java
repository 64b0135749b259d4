package dev.portolan.manifest;

/**
 * Nobody wrote the value and nobody can foretell it: the cluster will choose.
 *
 * @param reason for people, without a capital or a period: {@code the cluster picks one from its service network}
 */
public record Assigned(String reason) implements Origin {}

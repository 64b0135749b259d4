package dev.portolan.manifest;

/**
 * Nobody wrote the value; the API server fills it in.
 *
 * @param reason for people, without a capital or a period: {@code same as port}
 */
public record Defaulted(String reason) implements Origin {}

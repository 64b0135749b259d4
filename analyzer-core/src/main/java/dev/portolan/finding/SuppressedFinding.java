package dev.portolan.finding;

/**
 * A finding that is not to be told.
 *
 * @param reason in people's words; empty where they gave none
 */
public record SuppressedFinding(Finding finding, SuppressionKind kind, String reason) {}

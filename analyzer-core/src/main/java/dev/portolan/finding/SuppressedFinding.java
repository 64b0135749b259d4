package dev.portolan.finding;

import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding that is not to be told.
 *
 * @param reason in people's words; empty where they gave none
 * @param file where it is said that it is not to be told; null for a baseline
 * @param place in that file; null for a baseline
 */
public record SuppressedFinding(
        Finding finding,
        SuppressionKind kind,
        String reason,
        @Nullable SourceFile file,
        @Nullable Span place) {

    /** One that a baseline knows. */
    public SuppressedFinding(Finding finding, SuppressionKind kind, String reason) {
        this(finding, kind, reason, null, null);
    }
}

package dev.portolan.chart;

import org.jspecify.annotations.Nullable;

/**
 * Something that a link names and that is not in the input.
 *
 * @param id as an object of this name would have it
 * @param namespace null where such an object lives in none
 * @param name of pods the labels that they would have, {@code app=web,tier=front}
 * @param near the id of what was probably meant; null where nothing tells
 * @param hint what differs, in a few words; empty where nothing tells
 * @param missing whether the input shows that it is nowhere; it may be outside the input otherwise
 */
public record ChartGhost(
        String id,
        String kind,
        @Nullable String namespace,
        String name,
        @Nullable String near,
        String hint,
        boolean missing) {

    /** What two links know of it. */
    ChartGhost and(ChartGhost other) {
        ChartGhost wiser = near == null && other.near != null ? other : this;
        return new ChartGhost(id, kind, namespace, name, wiser.near, wiser.hint, missing || other.missing);
    }
}

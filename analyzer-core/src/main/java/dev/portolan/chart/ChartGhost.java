package dev.portolan.chart;

import org.jspecify.annotations.Nullable;

/**
 * Something that a broken link names and that is not in the input.
 *
 * @param id as an object of this name would have it
 * @param namespace null where such an object lives in none
 * @param name of pods the labels that they would have, {@code app=web,tier=front}
 * @param near the id of what was probably meant; null where nothing tells
 * @param hint what differs, in a few words; empty where nothing tells
 */
public record ChartGhost(
        String id,
        String kind,
        @Nullable String namespace,
        String name,
        @Nullable String near,
        String hint) {}

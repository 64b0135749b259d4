package dev.portolan.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Where and why the engine gave up, in its own words: for us to understand, never to show.
 *
 * @param context what it was doing, such as {@code while parsing a block mapping}; empty for nothing
 * @param began where that began in the file; -1 for nowhere
 * @param problem such as {@code could not find expected ':'}
 * @param at where it gave up, in the file
 */
record EngineFailure(String context, int began, String problem, int at) {

    static EngineFailure of(@Nullable String context, int began, @Nullable String problem, int at) {
        return new EngineFailure(context == null ? "" : context, began, problem == null ? "" : problem, at);
    }
}

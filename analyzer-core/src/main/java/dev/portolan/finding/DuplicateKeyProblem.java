package dev.portolan.finding;

import dev.portolan.source.Span;

/**
 * A key that was written before in the same mapping.
 *
 * @param span the later key
 * @param first the earlier key
 * @param name of both, as it is read
 * @param sameType false where one is a string and the other a number or boolean ({@code 1} and {@code "1"}): then
 *     kubectl keeps now one, now the other; else it keeps the later
 * @param sameValue whether both have the same value, so that nothing is lost
 */
public record DuplicateKeyProblem(Span span, Span first, String name, boolean sameType, boolean sameValue)
        implements ReadingProblem {}

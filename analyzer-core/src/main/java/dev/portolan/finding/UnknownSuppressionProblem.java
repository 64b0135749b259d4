package dev.portolan.finding;

import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A suppression that cannot be understood: of a rule that there is not, or until a day that there is not.
 *
 * @param span the word
 * @param near the rule that was probably meant; null where none is near
 * @param isDate whether the word stands for a day
 */
public record UnknownSuppressionProblem(
        Span span, String word, @Nullable String near, boolean isDate) implements SuppressionProblem {}

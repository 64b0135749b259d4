package dev.portolan.finding;

import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A field that a server of this version drops without a word, because a feature is off unless asked for.
 *
 * @param span the key
 * @param field its path
 * @param name its name
 * @param gate the name of the feature gate
 * @param onFrom the first version where the gate is on by default, such as {@code 1.29}; null where there is none yet
 */
public record GatedFieldProblem(
        Span span,
        String field,
        String name,
        String gate,
        @Nullable String onFrom) implements FieldProblem {}

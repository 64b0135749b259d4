package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;

/**
 * An object without {@code apiVersion}, {@code kind} or a name (where its kind needs one), or with an empty one.
 *
 * @param span what stands nearest: an empty value's key, {@code metadata}, {@code kind}, or the first key
 * @param field {@code apiVersion}, {@code kind} or {@code metadata.name}
 * @param candidates of a missing apiVersion: those that serve the written kind, the one to prefer first; of a missing
 *     kind: those that the written apiVersion serves; none for a name
 */
public record MissingIdentityProblem(Span span, String field, List<String> candidates) implements IdentityProblem {

    public MissingIdentityProblem {
        candidates = List.copyOf(candidates);
    }
}

package dev.portolan.finding;

import dev.portolan.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A kind that is served and will not be for ever.
 *
 * @param span the value of {@code apiVersion}
 * @param field {@code apiVersion}
 * @param apiVersion as written
 * @param kind as written
 * @param deprecatedIn the version since which the server warns of it, such as {@code 1.21}; null where a
 *     CustomResourceDefinition says so
 * @param removedIn the first version that does not serve it any more; null where none is planned
 * @param replacement what to use instead, if this version serves it; null where there is nothing
 */
public record DeprecatedApiProblem(
        Span span,
        String field,
        String apiVersion,
        String kind,
        @Nullable String deprecatedIn,
        @Nullable String removedIn,
        @Nullable ApiKind replacement)
        implements IdentityProblem {}

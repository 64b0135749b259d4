package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;

/**
 * A kind that no built-in API ever had, in an apiVersion that is built in.
 *
 * @param span the value of {@code kind}
 * @param field {@code kind}
 * @param apiVersion as written
 * @param kind as written
 * @param here the kinds that this apiVersion serves
 * @param elsewhere the kinds of all other apiVersions, the apiVersion to prefer first where a kind has several
 */
public record UnknownKindProblem(
        Span span, String field, String apiVersion, String kind, List<String> here, List<ApiKind> elsewhere)
        implements IdentityProblem {

    public UnknownKindProblem {
        here = List.copyOf(here);
        elsewhere = List.copyOf(elsewhere);
    }
}

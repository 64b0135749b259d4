package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;

/**
 * An apiVersion that no server of this Kubernetes version has, and that is no custom one: its group is built in, or has
 * no dot, or is a slip of a built-in one.
 *
 * @param span the value of {@code apiVersion}
 * @param field {@code apiVersion}
 * @param apiVersion as written
 * @param kind as written; empty where there is none
 * @param serving the apiVersions that serve this kind, the one to prefer first
 * @param known all apiVersions that are served
 */
public record UnknownApiVersionProblem(
        Span span, String field, String apiVersion, String kind, List<String> serving, List<String> known)
        implements IdentityProblem {

    public UnknownApiVersionProblem {
        serving = List.copyOf(serving);
        known = List.copyOf(known);
    }
}

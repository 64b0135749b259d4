package dev.portolan.finding;

import dev.portolan.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind that there is or was, in an apiVersion that does not serve it in this Kubernetes version.
 *
 * @param span the value of {@code apiVersion}
 * @param field {@code apiVersion}
 * @param apiVersion as written
 * @param kind as written
 * @param serving the apiVersions that serve it, the one to prefer first
 * @param removedIn the version since which it is no longer served, such as {@code 1.22}; null where it never was
 *     served or is not yet
 * @param servedFrom the first version that serves it; null where it is not later than this one
 * @param onlyOnDemand whether this version serves it only when told to, as it does with alpha versions
 * @param replacement what took its place under another name or group; null where nothing did, or is not known
 */
public record KindNotServedProblem(
        Span span,
        String field,
        String apiVersion,
        String kind,
        List<String> serving,
        @Nullable String removedIn,
        @Nullable String servedFrom,
        boolean onlyOnDemand,
        @Nullable ApiKind replacement)
        implements IdentityProblem {

    public KindNotServedProblem {
        serving = List.copyOf(serving);
    }
}

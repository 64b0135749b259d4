package dev.portolan.finding;

/**
 * A kind in an API version.
 *
 * @param apiVersion such as {@code networking.k8s.io/v1}
 */
public record ApiKind(String apiVersion, String kind) {

    @Override
    public String toString() {
        return apiVersion + " " + kind;
    }
}

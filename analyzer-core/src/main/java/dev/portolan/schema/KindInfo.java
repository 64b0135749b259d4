package dev.portolan.schema;

import org.jspecify.annotations.Nullable;

/**
 * A kind in one of its API versions, as one Kubernetes version sees it.
 *
 * @param plural as in URLs and roles, {@code deployments}; empty where no known server serves it
 * @param creatable whether there can be a manifest of it
 * @param definition the name of its definition; empty where there is none in this version
 * @param servedFrom the first known version whose server can serve it; null where none does
 * @param servedUntil the last known version whose server can serve it; null where none does
 */
public record KindInfo(
        String apiVersion,
        String kind,
        String plural,
        boolean namespaced,
        boolean creatable,
        String definition,
        Availability availability,
        @Nullable KubernetesVersion servedFrom,
        @Nullable KubernetesVersion servedUntil,
        Lifecycle lifecycle) {

    public boolean served() {
        return availability == Availability.SERVED || availability == Availability.ON_REQUEST;
    }

    public boolean servedByDefault() {
        return availability == Availability.SERVED;
    }

    /** What stands before the slash of the apiVersion; empty for the core group. */
    public String group() {
        return apiVersion.substring(0, Math.max(0, apiVersion.indexOf('/')));
    }
}

package dev.portolan.manifest;

import java.util.Locale;

/** In what way an object needs, reaches or governs another one. */
public enum LinkType {
    /** A Service and the pods behind it. */
    SELECTS,
    /** An Ingress or a route, and the Service that it sends traffic to; a Gateway and its routes. */
    ROUTES,
    /** A workload and the Service whose name its settings hold as a host. */
    CALLS,
    /** An autoscaler and the workload that it scales. */
    SCALES,
    /** A disruption budget or a network policy, and the pods that it is about. */
    PROTECTS,
    /** A pod and the ConfigMap, Secret or claim of one of its volumes. */
    MOUNTS,
    /** A container and the ConfigMap or Secret of its environment. */
    USES_CONFIG,
    /** A pod and its ServiceAccount. */
    RUNS_AS,
    /** What lets traffic in from outside. */
    EXPOSES,
    /** A pod or a ServiceAccount, and the Secret that opens its registry. */
    PULLS_WITH,
    /** An Ingress or a Gateway, and the Secret with its certificate. */
    CERTIFIES,
    /** A route and the Gateway, or the Service, that it hangs on. */
    ATTACHES,
    /** A role binding and its role. */
    GRANTS,
    /** A role binding and the ServiceAccount that gets the role. */
    EMPOWERS,
    /** A claim and its volume, or a volume and its claim. */
    BINDS,
    /** An object and the class that says how it is treated: of storage, of an Ingress, of a priority. */
    CLASSED,
    /** A StatefulSet and the Service that gives its pods names. */
    NAMED_BY,
    /** A webhook or an APIService, and the Service that answers for it. */
    SERVED_BY;

    /** The word that programs read: {@code uses-config}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

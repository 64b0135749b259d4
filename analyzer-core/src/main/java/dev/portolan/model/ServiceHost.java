package dev.portolan.model;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Service that a host means, as the cluster's name server reads it. */
record ServiceHost(String name, String namespace) {

    private static final String DOMAIN = ".cluster.local";
    private static final String SVC_DOMAIN = ".svc" + DOMAIN;

    /** A pod of a StatefulSet. */
    private static final Pattern POD = Pattern.compile(".+-[0-9]+");

    /**
     * Null where the host is outside of the cluster, or that of a pod.
     *
     * @param own the namespace of who asks
     * @param exists whether there is a Service of a name and a namespace
     * @param isNamespace whether the input knows a namespace
     */
    static @Nullable ServiceHost of(
            String host, String own, BiPredicate<String, String> exists, Predicate<String> isNamespace) {
        if (host.indexOf('.') < 0 && !host.startsWith("_")) {
            return new ServiceHost(host, own);
        }
        List<String> labels = labels(host);
        int svc = labels.indexOf("svc");
        if (svc > 1) {
            return new ServiceHost(labels.get(svc - 2), labels.get(svc - 1));
        }
        if (svc == 1) {
            // registry.svc.example.org is a host elsewhere: no name that the cluster gives has no namespace before svc.
            return labels.size() == 2 || host.endsWith(SVC_DOMAIN) ? new ServiceHost(labels.get(0), own) : null;
        }
        if (host.endsWith(DOMAIN)) {
            List<String> before = labels(host.substring(0, host.length() - DOMAIN.length()));
            return before.size() == 2 && !before.contains("pod") ? new ServiceHost(before.get(0), before.get(1)) : null;
        }
        return switch (labels.size()) {
            case 1 -> new ServiceHost(host, own);
            case 2 -> ofTwo(labels.get(0), labels.get(1), own, exists, isNamespace);
            // web-0.web.shop is a pod of the headless Service web.
            case 3 -> exists.test(labels.get(1), labels.get(2)) ? new ServiceHost(labels.get(1), labels.get(2)) : null;
            default -> null;
        };
    }

    private static @Nullable ServiceHost ofTwo(
            String first,
            String second,
            String own,
            BiPredicate<String, String> exists,
            Predicate<String> isNamespace) {
        if (exists.test(first, second)) {
            return new ServiceHost(first, second);
        }
        // web-0.web is a pod of the headless Service web of the own namespace.
        if (exists.test(second, own) && POD.matcher(first).matches()) {
            return new ServiceHost(second, own);
        }
        return isNamespace.test(second) ? new ServiceHost(first, second) : null;
    }

    /** Without those that ask for a port by name, {@code _http._tcp}. */
    private static List<String> labels(String host) {
        return List.of(host.split("\\.", -1)).stream()
                .filter(label -> !label.startsWith("_"))
                .toList();
    }
}

package dev.portolan.rules.validation;

import java.util.Locale;

/** What volumes of a pod and PersistentVolumes hold alike. */
public final class VolumeTerms {

    private VolumeTerms() {}

    /** Whether an option of a flexVolume is in a domain of the Kubernetes project, which keeps them for itself. */
    public static boolean isReservedOption(String option) {
        int slash = option.indexOf('/');
        String domain = "." + (slash < 0 ? option : option.substring(0, slash)).toLowerCase(Locale.ROOT);
        return domain.endsWith(".kubernetes.io") || domain.endsWith(".k8s.io");
    }

    /** Whether this is {@code host:port}, or several of them with commas between. */
    public static boolean areHostsAndPorts(String registry) {
        for (String pair : registry.split(",", -1)) {
            if (!isHostAndPort(pair)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostAndPort(String pair) {
        int colon = pair.lastIndexOf(':');
        if (colon < 0) {
            return false;
        }
        String host = pair.substring(0, colon);
        if (host.startsWith("[")) {
            return host.endsWith("]") && host.indexOf('[', 1) < 0 && host.indexOf(']') == host.length() - 1;
        }
        return host.indexOf(':') < 0 && host.indexOf('[') < 0 && pair.indexOf(']') < 0 && pair.indexOf('[') < 0;
    }
}

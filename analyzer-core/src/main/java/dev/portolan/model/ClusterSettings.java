package dev.portolan.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about the cluster's network.
 *
 * @param podNetworks blocks of addresses that pods get theirs from, such as {@code 10.244.0.0/16}; none if nothing is said
 * @param serviceNetworks blocks of addresses that Services get theirs from; none if nothing is said
 * @param nodePorts null if nothing is said
 */
public record ClusterSettings(
        List<String> podNetworks,
        List<String> serviceNetworks,
        @Nullable PortRange nodePorts) {

    public static final ClusterSettings UNKNOWN = new ClusterSettings(List.of(), List.of(), null);

    public ClusterSettings {
        podNetworks = List.copyOf(podNetworks);
        serviceNetworks = List.copyOf(serviceNetworks);
    }
}

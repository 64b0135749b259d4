package dev.portolan.rules.network;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PartSpan;
import dev.portolan.manifest.Pod;
import dev.portolan.model.Model;
import dev.portolan.rules.network.NetworkClaim.Use;
import dev.portolan.rules.vocabulary.Cidr;
import dev.portolan.rules.vocabulary.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what the input and the user say about the networks of the cluster. */
final class NetworkClaims {

    private static final Pattern WORD = Pattern.compile("[^,;\\s]+");
    private static final Pattern FLANNEL = Pattern.compile("\"(Network|IPv6Network)\"\\s*:\\s*\"([^\"]+)\"");

    /** The arguments of the control plane that say what addresses there are. */
    private static final Map<String, Use> ARGUMENTS = Map.of(
            "cluster-cidr", Use.PODS,
            "service-cluster-ip-range", Use.SERVICES,
            "advertise-address", Use.NODE,
            "node-ip", Use.NODE);

    private final List<NetworkClaim> claims = new ArrayList<>();

    private NetworkClaims() {}

    /** All of a run. */
    private record All(List<NetworkClaim> claims) {}

    /** What one object claims. */
    private record OfObject(List<NetworkClaim> claims) {}

    /** All of a run, by the clusters for which they count. */
    private record ByCluster(ClusterFacts<NetworkClaim> claims) {}

    /** In the order of the input; what the user says comes first. */
    static List<NetworkClaim> of(Model model) {
        return model.once(All.class, all -> new All(find(all))).claims();
    }

    static ClusterFacts<NetworkClaim> byCluster(Model model) {
        return model.once(ByCluster.class, all -> new ByCluster(new ClusterFacts<>(all, of(all), NetworkClaim::field)))
                .claims();
    }

    private static List<NetworkClaim> find(Model model) {
        NetworkClaims found = new NetworkClaims();
        model.world().cluster().podNetworks().forEach(text -> found.add(Use.PODS, text, "--pod-network"));
        model.world().cluster().serviceNetworks().forEach(text -> found.add(Use.SERVICES, text, "--service-network"));
        for (Manifest manifest : model.manifests()) {
            found.claims.addAll(
                    manifest.once(OfObject.class, NetworkClaims::ofObject).claims());
        }
        HelmValues.of(model).forEach(found::visitCiliumValues);
        return List.copyOf(found.claims);
    }

    private static OfObject ofObject(Manifest manifest) {
        NetworkClaims found = new NetworkClaims();
        found.visit(manifest);
        return new OfObject(List.copyOf(found.claims));
    }

    private void add(Use use, String text, String name) {
        Cidr block = Cidr.parse(text);
        if (block != null) {
            claims.add(new NetworkClaim(use, block, null, null, name));
        }
    }

    /** Each block or address of a list with commas or blanks between. */
    private void add(Use use, Field field, String name) {
        Matcher word = WORD.matcher(field.text());
        while (word.find()) {
            add(use, field, word.start(), word.end(), name);
        }
    }

    private void add(Use use, Field field, int start, int end, String name) {
        String text = field.text().substring(start, end);
        IpAddress address = use == Use.NODE ? IpAddress.parse(text) : null;
        Cidr block = address == null ? Cidr.parse(text) : new Cidr(address, address.bits());
        boolean isSome = address == null || !(address.isUnspecified() || address.isLoopback());
        if (block != null && isSome) {
            claims.add(new NetworkClaim(use, block, field, PartSpan.of(field, start, end), name));
        }
    }

    private void visit(Manifest manifest) {
        Field root = manifest.root();
        switch (manifest.group()) {
            case "kubeadm.k8s.io" -> visitKubeadm(root);
            case "kind.x-k8s.io" -> visitNetworking(root);
            case "crd.projectcalico.org", "projectcalico.org" -> {
                if (manifest.kind().equals("IPPool")
                        && !manifest.spec().get("disabled").isTrue()) {
                    add(
                            Use.CALICO,
                            manifest.spec().get("cidr"),
                            "cidr of " + manifest.identity().inWords());
                }
            }
            case "operator.tigera.io" -> {
                for (Field pool : manifest.spec().at("calicoNetwork", "ipPools").items()) {
                    add(
                            Use.CALICO,
                            pool.get("cidr"),
                            "cidr of " + manifest.identity().inWords());
                }
            }
            case "" -> visitCore(manifest);
            default -> {}
        }
        Pod pod = Pod.of(manifest);
        if (pod != null) {
            pod.containers().forEach(this::visitContainer);
        }
    }

    private void visitKubeadm(Field root) {
        visitNetworking(root);
        ControlPlaneArguments.ofKubeadm(root).forEach(this::visitArgument);
        add(Use.NODE, root.at("localAPIEndpoint", "advertiseAddress"), "advertiseAddress");
        add(Use.NODE, root.at("controlPlane", "localAPIEndpoint", "advertiseAddress"), "advertiseAddress");
    }

    private void visitNetworking(Field root) {
        add(Use.PODS, root.at("networking", "podSubnet"), "podSubnet");
        add(Use.SERVICES, root.at("networking", "serviceSubnet"), "serviceSubnet");
    }

    private void visitArgument(ControlPlaneArguments.Argument argument) {
        Use use = ARGUMENTS.get(argument.name());
        if (use != null) {
            Matcher word = WORD.matcher(argument.field().text());
            for (int from = argument.start(); word.find(from); from = word.end()) {
                add(use, argument.field(), word.start(), word.end(), argument.name());
            }
        }
    }

    private void visitCore(Manifest manifest) {
        if (manifest.kind().equals("ConfigMap")) {
            Field data = manifest.root().get("data");
            visitFlannel(data.get("net-conf.json"));
            if ("cilium-config".equals(manifest.name())) {
                add(Use.CILIUM, data.get("cluster-pool-ipv4-cidr"), "cluster-pool-ipv4-cidr");
                add(Use.CILIUM, data.get("cluster-pool-ipv6-cidr"), "cluster-pool-ipv6-cidr");
            }
        } else if (manifest.kind().equals("Node")) {
            for (Field address : manifest.root().at("status", "addresses").items()) {
                if (address.get("type").is("InternalIP")) {
                    add(
                            Use.NODE,
                            address.get("address"),
                            "InternalIP of " + manifest.identity().inWords());
                }
            }
        }
    }

    private void visitFlannel(Field configuration) {
        Matcher network = FLANNEL.matcher(configuration.text());
        while (network.find()) {
            add(Use.FLANNEL, configuration, network.start(2), network.end(2), "flannel's " + network.group(1));
        }
    }

    private void visitContainer(Container container) {
        ControlPlaneArguments.of(container).forEach(this::visitArgument);
        for (Field variable : container.field().get("env").items()) {
            String name = variable.get("name").text();
            if (name.equals("CALICO_IPV4POOL_CIDR") || name.equals("CALICO_IPV6POOL_CIDR")) {
                add(Use.CALICO, variable.get("value"), name);
            }
        }
    }

    private void visitCiliumValues(Field values) {
        for (String name : List.of("clusterPoolIPv4PodCIDRList", "clusterPoolIPv6PodCIDRList")) {
            Field list = values.at("ipam", "operator", name);
            add(Use.CILIUM, list, name);
            list.items().forEach(item -> add(Use.CILIUM, item, name));
        }
    }
}

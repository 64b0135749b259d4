package dev.portolan.rules.network;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Model;
import dev.portolan.model.PortRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ports that the API server gives to Services of type NodePort.
 *
 * @param field of its argument; null where the command line says it
 */
public record NodePorts(PortRange range, @Nullable Field field) {

    /** What an API server has that is told nothing. */
    static final List<NodePorts> USUAL = List.of(new NodePorts(new PortRange(30_000, 32_767), null));

    private static final String ARGUMENT = "service-node-port-range";

    /** From-to, or first+count. */
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})([-+])([0-9]{1,5})");

    private static final int LAST_PORT = 65_535;

    /** Null where the text is no range. */
    public static @Nullable PortRange parse(String text) {
        Matcher matcher = RANGE.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(3));
        int last = matcher.group(2).equals("+") ? first + second : second;
        return first < 1 || last < first || last > LAST_PORT ? null : new PortRange(first, last);
    }

    /** The Services in which a person chose a port of nodes; none where the range stands in what could not be read. */
    static List<Service> choosers(Model model) {
        List<Service> choosers = new ArrayList<>();
        for (Service service : model.services()) {
            boolean chosen = service.spec().get("healthCheckNodePort").isWritten();
            for (ServicePort port : service.ports()) {
                chosen |= port.field().get("nodePort").isWritten();
            }
            if (chosen && !model.unread().mentions(ARGUMENT, service.manifest())) {
                choosers.add(service);
            }
        }
        return choosers;
    }

    /** What the user says; else what the configurations of API servers in the input say. */
    static ClusterFacts<NodePorts> of(Model model) {
        return new ClusterFacts<>(model, all(model), NodePorts::field);
    }

    private static List<NodePorts> all(Model model) {
        PortRange said = model.world().cluster().nodePorts();
        if (said != null) {
            return List.of(new NodePorts(said, null));
        }
        List<NodePorts> found = new ArrayList<>();
        for (Manifest manifest : model.manifests()) {
            for (ControlPlaneArguments.Argument argument : arguments(manifest)) {
                PortRange range = argument.name().equals(ARGUMENT) ? parse(argument.value()) : null;
                if (range != null) {
                    found.add(new NodePorts(range, argument.field()));
                }
            }
        }
        return found;
    }

    /** Those that count for an object; the usual ones where none are said. */
    static List<NodePorts> of(Manifest manifest, ClusterFacts<NodePorts> all) {
        List<NodePorts> own = all.of(manifest);
        return own.isEmpty() ? USUAL : own;
    }

    private static List<ControlPlaneArguments.Argument> arguments(Manifest manifest) {
        if (manifest.group().equals("kubeadm.k8s.io")) {
            return ControlPlaneArguments.ofKubeadm(manifest.root());
        }
        Pod pod = Pod.of(manifest);
        List<ControlPlaneArguments.Argument> arguments = new ArrayList<>();
        for (Container container : pod == null ? List.<Container>of() : pod.containers()) {
            arguments.addAll(ControlPlaneArguments.of(container));
        }
        return arguments;
    }

    /** The last port of the part that the cluster leaves to those who choose by hand. */
    static long lastStatic(PortRange range) {
        // Source: kubernetes, min(max(16, size / 32), 128) ports at the start of the range, none of a small one.
        int size = range.last() - range.first() + 1;
        int kept = size < 32 ? 0 : Math.min(Math.max(16, size / 32), 128);
        return range.first() + kept - 1L;
    }
}

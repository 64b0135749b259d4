package dev.portolan.rules.network;

import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.PortReach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The name of a headless Service leads to its pods themselves: whatever port is asked for is theirs. */
final class HeadlessPort {

    private HeadlessPort() {}

    /**
     * The declared port that the Service would lead to if it had an address of its own; null unless it is another one, and
     * no pod declares the port that is asked for. A port that the Service does not name may well be served.
     */
    static @Nullable Long translated(Model model, Service service, int port) {
        List<Workload> pods = model.selection(service).workloads();
        boolean known = !pods.isEmpty()
                && pods.stream()
                        .allMatch(pod -> model.isDecoded(pod.manifest())
                                && !pod.manifest().isCustom());
        if (!known || pods.stream().anyMatch(pod -> PodPorts.of(pod.pod()).numbered(port) != null)) {
            return null;
        }
        for (PortReach reach : model.reach(service)) {
            Long number = reach.port().number();
            if (number != null && number == port && !reach.targets().isEmpty()) {
                long target = reach.targets().get(0).number();
                boolean declared = reach.targets().stream()
                        .allMatch(one -> one.number() == target
                                && PodPorts.of(one.workload().pod()).numbered(target) != null);
                return declared && target != port ? target : null;
            }
        }
        return null;
    }
}

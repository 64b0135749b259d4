package dev.portolan.rules.service;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.ContainerPort;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.PortReach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Service port with a name for its targetPort that some pod of the Service's own system does not resolve.
 *
 * @param reach of the Service's own system only
 * @param resolvedAnywhere whether some selected pod of the input has the port
 */
record NamedTarget(PortReach reach, String name, boolean resolvedAnywhere) {

    static List<NamedTarget> of(Model model) {
        List<NamedTarget> found = new ArrayList<>();
        for (Service service : model.services()) {
            List<PortReach> everywhere = model.reach(service);
            if (everywhere.stream().allMatch(reach -> reach.unresolved().isEmpty()) || !areKnown(model, service)) {
                continue;
            }
            List<PortReach> own = model.ownReach(service);
            for (int i = 0; i < own.size(); i++) {
                PortReach reach = withoutJobs(own.get(i));
                String name = reach.port().targetName();
                if (name != null && PortText.isName(name) && !reach.unresolved().isEmpty()) {
                    found.add(new NamedTarget(
                            reach, name, !everywhere.get(i).targets().isEmpty()));
                }
            }
        }
        return found;
    }

    /** Jobs often carry the labels of what they work for, and nobody expects traffic there. */
    private static PortReach withoutJobs(PortReach reach) {
        List<Workload> lasting = reach.unresolved().stream()
                .filter(workload -> !workload.kind().endsWith("Job"))
                .toList();
        return new PortReach(reach.port(), reach.targets(), lasting);
    }

    // A custom resource's controller may add containers; an object that cannot be decoded has its own finding.
    static boolean areKnown(Model model, Service service) {
        var selection = model.selection(service);
        return selection.answer() == Answer.YES
                && selection.possible().stream()
                        .noneMatch(workload -> model.scopes().together(service.manifest(), workload.manifest()))
                && !model.unread().mayHavePodsBeside(pairs(service), service.manifest())
                && model.ownWorkloads(service).stream()
                        .map(Workload::manifest)
                        .allMatch(manifest -> model.isDecoded(manifest) && !manifest.isCustom());
    }

    private static Map<String, String> pairs(Service service) {
        PodSelector selector = PodSelector.of(service.manifest());
        return selector == null ? Map.of() : selector.pairs();
    }

    Field field() {
        return reach.port().targetPort();
    }

    /** The ports of this name that have another protocol, one for each pod that has no other of this name. */
    List<ContainerPort> underOtherProtocol() {
        List<ContainerPort> found = new ArrayList<>();
        for (Workload workload : reach.unresolved()) {
            ContainerPort port = PodPorts.of(workload.pod()).named(name);
            if (port != null) {
                found.add(port);
            }
        }
        return found;
    }
}

package dev.portolan.rules.validation.pod;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.Reporter;
import java.util.ArrayList;
import java.util.List;

/** Windows containers that run as processes of their node: all of a pod or none, and on the node's network. */
final class HostProcesses {

    private HostProcesses() {}

    static void check(Pod pod, Reporter report) {
        Field ofPod = pod.spec().at("securityContext", "windowsOptions", "hostProcess");
        List<Container> processes = new ArrayList<>();
        List<Container> others = new ArrayList<>();
        for (Container container : pod.allContainers()) {
            Field own = container.field().at("securityContext", "windowsOptions", "hostProcess");
            if (ofPod.isPresent() && own.isPresent() && !own.text().equals(ofPod.text())) {
                report.at(own, "hostProcess is " + ofPod.text() + " for the pod; write the same, or leave this out")
                        .related(ofPod, "said for all containers");
            }
            boolean process = own.isPresent() ? own.isTrue() : ofPod.isTrue();
            (process ? processes : others).add(container);
        }
        if (processes.isEmpty()) {
            return;
        }
        Field reason = reason(processes.get(0), ofPod);
        if (!others.isEmpty()) {
            report.at(
                            pod.spec(),
                            others.get(0).field().headSpan(),
                            "container \"" + others.get(0).name()
                                    + "\" is no host process, and others of this pod are; all must be, or none")
                    .related(reason, "a host process");
        }
        Field network = pod.spec().get("hostNetwork");
        if (!network.isTrue()) {
            report.at(network, reason.span(), "a host process needs hostNetwork: true; add that to the pod");
        }
    }

    private static Field reason(Container process, Field ofPod) {
        Field own = process.field().at("securityContext", "windowsOptions", "hostProcess");
        return own.isPresent() ? own : ofPod;
    }
}

package dev.portolan.rules.network;

import dev.portolan.manifest.Answer;
import dev.portolan.manifest.NetworkPolicy;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Call;
import dev.portolan.model.Connections;
import dev.portolan.model.Model;
import dev.portolan.model.NetworkReach;
import dev.portolan.model.PortReach;
import dev.portolan.model.PortTarget;
import dev.portolan.model.Selection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call to a Service of which no pod may be reached.
 *
 * @param to the first workload behind the Service
 * @param ports in words, such as {@code TCP 8080}: those of the pods
 * @param leaving whether it does not even leave the caller
 * @param policies that limit that end, at least one
 */
record BlockedCall(Call call, Workload to, String ports, boolean leaving, List<NetworkPolicy> policies) {

    static List<BlockedCall> of(Model model) {
        NetworkReach reach = NetworkReach.of(model);
        if (reach.isOpen() || model.calls().isEmpty()) {
            return List.of();
        }
        PolicySight sight = PolicySight.of(model, reach);
        List<BlockedCall> blocked = new ArrayList<>();
        for (Call call : model.calls()) {
            BlockedCall one = of(model, reach, sight, call);
            if (one != null) {
                blocked.add(one);
            }
        }
        return blocked;
    }

    private static @Nullable BlockedCall of(Model model, NetworkReach reach, PolicySight sight, Call call) {
        Service service = call.service();
        if (service == null || !service.selects() || model.hasEndpoints(service)) {
            return null;
        }
        Selection selection = model.selection(service);
        boolean known = selection.answer() == Answer.YES
                && selection.possible().isEmpty()
                && selection.workloads().stream().allMatch(to -> sight.seesAll(call.from(), to));
        if (!known || selection.workloads().contains(call.from())) {
            return null;
        }
        List<PortTarget> targets = new ArrayList<>();
        List<String> protocols = new ArrayList<>();
        for (PortReach port : model.reach(service)) {
            if (isCalled(service, port.port(), call)) {
                String protocol = port.port().protocol();
                for (PortTarget target : port.targets()) {
                    // Of a port that no pod can have, no policy is to blame.
                    if (Connections.ALL.contains(protocol, target.number())) {
                        targets.add(target);
                        protocols.add(protocol);
                    }
                }
            }
        }
        for (int i = 0; i < targets.size(); i++) {
            Connections allowed = reach.allowed(call.from(), targets.get(i).workload());
            if (allowed.contains(protocols.get(i), targets.get(i).number())) {
                return null;
            }
        }
        return targets.isEmpty() ? null : told(reach, call, targets.get(0), protocols.get(0));
    }

    /** Where no port is written, each may be meant. The name of a headless Service leads to the port of the pods. */
    private static boolean isCalled(Service service, ServicePort port, Call call) {
        Integer written = call.port();
        Long number = service.isHeadless() ? port.targetNumber() : port.number();
        return written == null || number == null || number.intValue() == written;
    }

    private static BlockedCall told(NetworkReach reach, Call call, PortTarget target, String protocol) {
        Workload to = target.workload();
        boolean leaving = !reach.leaving(call.from(), to).contains(protocol, target.number());
        List<NetworkPolicy> policies = leaving ? reach.limitingEgress(call.from()) : reach.limitingIngress(to);
        return new BlockedCall(call, to, protocol + " " + target.number(), leaving, policies);
    }
}

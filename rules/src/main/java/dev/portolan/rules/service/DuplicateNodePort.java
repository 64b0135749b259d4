package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.ServicePort;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One node port that two Service ports claim: the second one is refused. */
@AutoService(Rule.class)
@RuleInfo(id = "duplicate-node-port", severity = ERROR, summary = "node port is claimed twice")
public final class DuplicateNodePort implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Map<List<Object>, List<Field>> claims = new HashMap<>();
        for (Service service : model.services()) {
            if (service.type().equals("NodePort") || service.type().equals("LoadBalancer")) {
                for (ServicePort port : service.ports()) {
                    check(model, port, claims, report);
                }
            }
        }
    }

    private static void check(Model model, ServicePort port, Map<List<Object>, List<Field>> claims, Reporter report) {
        Field nodePort = port.field().get("nodePort");
        Long number = nodePort.integer();
        if (number == null || number == 0 || !nodePort.isWritten()) {
            return;
        }
        Field earlier = null;
        for (String scope : model.scopes().idsOf(nodePort.manifest())) {
            List<Field> others =
                    claims.computeIfAbsent(List.of(scope, number, port.protocol()), claim -> new ArrayList<>());
            earlier = earlier == null ? collision(model, nodePort, others) : earlier;
            if (earlier == null) {
                others.add(nodePort);
            }
        }
        if (earlier != null) {
            tell(nodePort, earlier, port.protocol(), report);
        }
    }

    private static @Nullable Field collision(Model model, Field nodePort, List<Field> others) {
        return others.stream()
                .filter(other -> collide(model, other.manifest(), nodePort.manifest()))
                .findFirst()
                .orElse(null);
    }

    /** Two objects of one name are two versions of one Service, which may claim what is its own. */
    private static boolean collide(Model model, Manifest a, Manifest b) {
        return a == b
                || !Objects.equals(a.name(), b.name())
                || !model.namespace(a).equals(model.namespace(b));
    }

    private static void tell(Field nodePort, Field other, String protocol, Reporter report) {
        boolean here = nodePort.manifest() == other.manifest();
        String owner = here
                ? "another port of this Service"
                : other.manifest().identity().inWords();
        report.at(
                        nodePort,
                        "nodePort " + nodePort.text() + " (" + protocol + ") is already claimed by " + owner
                                + "; choose another, or leave it out and the cluster picks a free one")
                .related(other, "claimed here first");
    }
}

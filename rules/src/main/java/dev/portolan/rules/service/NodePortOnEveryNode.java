package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Service;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ServiceRule;

/** A NodePort Service, which every node listens for. */
@AutoService(Rule.class)
@RuleInfo(id = "node-port-on-every-node", severity = NOTE, summary = "NodePort opens its ports on every node")
public final class NodePortOnEveryNode implements ServiceRule {

    @Override
    public void check(Service service, Reporter report) {
        if (service.type().equals("NodePort")
                && !service.spec().get("externalTrafficPolicy").is("Local")) {
            report.at(
                    service.spec().get("type"),
                    "type NodePort opens its ports on every node, with such a pod or not; with "
                            + "externalTrafficPolicy: Local only nodes that run one answer");
        }
    }
}

package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Service;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ServiceRule;

/** A LoadBalancer that takes traffic from everywhere. */
@AutoService(Rule.class)
@RuleInfo(id = "load-balancer-open", severity = NOTE, summary = "LoadBalancer takes traffic from every address")
public final class LoadBalancerOpen implements ServiceRule {

    /** Older than the field, and still read where the field is empty. */
    private static final String ANNOTATION = "service.beta.kubernetes.io/load-balancer-source-ranges";

    @Override
    public void check(Service service, Reporter report) {
        boolean limited = !service.spec()
                        .get("loadBalancerSourceRanges")
                        .items()
                        .isEmpty()
                || service.manifest().metadata().at("annotations", ANNOTATION).isPresent();
        if (service.type().equals("LoadBalancer") && !limited) {
            report.at(
                    service.spec().get("type"),
                    "the load balancer takes traffic from every address; loadBalancerSourceRanges limits it");
        }
    }
}

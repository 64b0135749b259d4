package dev.portolan.rules.validation.control;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;

/** APIServices, priorities of requests, RuntimeClasses and Leases that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-control-plane",
        severity = ERROR,
        summary = "APIService, FlowSchema, priority level, RuntimeClass or Lease that the API server refuses")
public final class InvalidControlPlane implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field spec = manifest.spec();
        switch (manifest.group() + "/" + manifest.kind()) {
            case "apiregistration.k8s.io/APIService" -> ApiServices.check(manifest, report);
            case "flowcontrol.apiserver.k8s.io/FlowSchema" -> RequestPriorities.checkSchema(manifest, report);
            case "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration" ->
                RequestPriorities.checkLevel(manifest, report);
            case "node.k8s.io/RuntimeClass" -> checkHandler(manifest.root().get("handler"), report);
            case "coordination.k8s.io/Lease" -> {
                Term.positive(spec.get("leaseDurationSeconds"), report);
                Term.notNegative(spec.get("leaseTransitions"), report);
            }
            default -> {}
        }
    }

    /** Source: kubernetes/kubernetes, pkg/apis/node/validation. */
    private static void checkHandler(Field handler, Reporter report) {
        if (handler.isString() && !Term.isEmpty(handler, report)) {
            Term.check(handler, DnsLabel.problem(handler.text()), report);
        }
    }
}

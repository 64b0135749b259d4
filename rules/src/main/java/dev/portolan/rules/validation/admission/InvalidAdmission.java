package dev.portolan.rules.validation.admission;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;

/**
 * Webhooks and policies of admission that the API server refuses. Source: kubernetes/kubernetes,
 * pkg/apis/admissionregistration/validation/validation.go.
 */
@AutoService(Rule.class)
@RuleInfo(
        id = "invalid-admission",
        severity = ERROR,
        summary = "webhook or policy of admission that the API server refuses")
public final class InvalidAdmission implements ManifestRule {

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.group().equals("admissionregistration.k8s.io")) {
            return;
        }
        Field spec = manifest.spec();
        switch (manifest.kind()) {
            case "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration" ->
                Webhooks.check(manifest.root().get("webhooks"), report);
            case "ValidatingAdmissionPolicy" -> AdmissionPolicies.checkPolicy(spec, report);
            case "ValidatingAdmissionPolicyBinding" -> AdmissionPolicies.checkBinding(spec, report);
            case "MutatingAdmissionPolicy" -> AdmissionPolicies.checkVariables(spec.get("variables"), report);
            case "MutatingAdmissionPolicyBinding" -> AdmissionPolicies.checkParameters(spec.get("paramRef"), report);
            default -> {}
        }
    }
}

package dev.portolan.rules.validation.autoscaling;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import java.util.List;

/** HorizontalPodAutoscalers that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-autoscaler", severity = ERROR, summary = "autoscaler that the API server refuses")
public final class InvalidAutoscaler implements ManifestRule {

    private static final int SCALE_TO_ZERO = 37;
    private static final int LONGEST_WINDOW = 3600;
    private static final int LONGEST_PERIOD = 1800;

    @Override
    public void check(Manifest manifest, Reporter report) {
        if (!manifest.is("autoscaling", "HorizontalPodAutoscaler")
                || manifest.version().equals("v2beta1")) {
            return;
        }
        Field spec = manifest.spec();
        if (spec.get("scaleTargetRef").isWritten()) {
            ObjectReference.checkTarget(spec.get("scaleTargetRef"), report);
        }
        checkReplicas(spec, report);
        if (manifest.version().equals("v1")) {
            Term.positive(spec.get("targetCPUUtilizationPercentage"), report);
            return;
        }
        spec.get("metrics").items().forEach(metric -> Metrics.check(metric, report));
        for (String direction : List.of("scaleUp", "scaleDown")) {
            checkScaling(spec.at("behavior", direction), report);
        }
    }

    private static void checkReplicas(Field spec, Reporter report) {
        Field min = spec.get("minReplicas");
        Field max = spec.get("maxReplicas");
        Long least = min.isPresent() ? min.integer() : Long.valueOf(1);
        Long most = max.integer();
        if (most != null && most < 1) {
            Term.positive(max, report);
        } else if (least != null && most != null && most < least) {
            report.at(
                            max,
                            "maxReplicas " + most + " is below minReplicas " + least
                                    + "; raise it, or lower minReplicas")
                    .related(min, "minReplicas");
        }
        if (least != null && least < 0) {
            Term.notNegative(min, report);
        } else if (least != null && least == 0 && !report.version().isAtLeast(SCALE_TO_ZERO)) {
            Term.positive(min, report);
        } else if (least != null && least == 0 && !hasOutsideMetric(spec)) {
            Field metrics = spec.get("metrics");
            String message =
                    "minReplicas 0 needs a metric that goes on without pods; add one of type Object or External";
            if (metrics.isWritten()) {
                report.atKey(metrics, message).related(min, "minReplicas");
            } else {
                report.at(metrics, min.span(), message);
            }
        }
    }

    private static boolean hasOutsideMetric(Field spec) {
        return spec.get("metrics").items().stream()
                .map(metric -> metric.get("type"))
                .anyMatch(type -> type.is("Object") || type.is("External"));
    }

    private static void checkScaling(Field rules, Reporter report) {
        Field window = rules.get("stabilizationWindowSeconds");
        Term.range(window, 0, LONGEST_WINDOW, report);
        Term.oneOf(rules.get("selectPolicy"), List.of("Max", "Min", "Disabled"), report);
        Field policies = rules.get("policies");
        if (policies.isList() && policies.items().isEmpty()) {
            report.atKey(policies, "policies is empty; write at least one, or leave it out for the usual ones");
        }
        for (Field policy : policies.items()) {
            Term.oneOf(policy.get("type"), List.of("Pods", "Percent"), report);
            Term.positive(policy.get("value"), report);
            Term.range(policy.get("periodSeconds"), 1, LONGEST_PERIOD, report);
        }
    }
}

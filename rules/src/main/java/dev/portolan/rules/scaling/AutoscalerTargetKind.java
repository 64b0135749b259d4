package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Autoscaler;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;
import java.util.Set;

/** A scaleTargetRef whose kind and apiVersion together name nothing that a cluster can scale. */
@AutoService(Rule.class)
@RuleInfo(
        id = "autoscaler-target-kind",
        severity = WARNING,
        summary = "scaleTargetRef's kind and apiVersion name nothing that can be scaled")
public final class AutoscalerTargetKind implements ManifestRule {

    private static final List<String> SCALABLE =
            List.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController");

    private static final int GROUPS_CHECKED = 34;

    /** Kinds with pods whose number is no field of theirs. */
    private static final Set<String> UNSCALABLE = Set.of("CronJob", "DaemonSet", "Job", "Pod");

    @Override
    public void check(Manifest manifest, Reporter report) {
        Autoscaler autoscaler = Autoscaler.of(manifest);
        if (autoscaler == null || autoscaler.targetName().isEmpty()) {
            return;
        }
        Field kind = autoscaler.target().get("kind");
        Field apiVersion = autoscaler.target().get("apiVersion");
        String written = apiVersion.text();
        boolean isCustom = written.contains("/")
                && written.substring(0, written.indexOf('/')).contains(".");
        if (isCustom) {
            return;
        }
        if (UNSCALABLE.contains(kind.text())) {
            report.at(
                            kind,
                            "a " + kind.text() + " has no number of replicas to scale; "
                                    + "name a Deployment or a StatefulSet")
                    .label("cannot be scaled");
            return;
        }
        String group = Autoscaler.groupServing(autoscaler.targetKind());
        if (group == null) {
            tellKind(kind, report);
        } else {
            check(autoscaler, apiVersion, group.isEmpty() ? "v1" : group + "/v1", report);
        }
    }

    private static void check(Autoscaler autoscaler, Field apiVersion, String serving, Reporter report) {
        String kind = autoscaler.targetKind();
        if (apiVersion.text().equals(serving) || isRefused(autoscaler, apiVersion, report)) {
            return;
        }
        if (!apiVersion.text().isEmpty()) {
            report.at(
                            apiVersion,
                            "scaleTargetRef looks for a " + kind + " in " + apiVersion.text()
                                    + ", which no server has; write " + serving)
                    .label("a " + kind + " is of " + serving)
                    .fix(Overwrite.value(apiVersion, serving));
        } else if (!serving.equals(autoscaler.isScaledObject() ? "apps/v1" : "v1")) {
            report.at(
                    apiVersion,
                    "scaleTargetRef has no apiVersion, and " + (autoscaler.isScaledObject() ? "apps/v1" : "v1")
                            + " has no " + kind + "; add apiVersion: " + serving);
        }
    }

    /** Since 1.34 the server itself refuses a reference without a group, save to what has none. */
    private static boolean isRefused(Autoscaler autoscaler, Field apiVersion, Reporter report) {
        return !autoscaler.isScaledObject()
                && report.version().isAtLeast(GROUPS_CHECKED)
                && !apiVersion.text().contains("/")
                && !autoscaler.targetKind().equals("ReplicationController");
    }

    private static void tellKind(Field kind, Reporter report) {
        String near = Spelling.nearest(kind.text(), SCALABLE);
        if (near != null) {
            report.at(kind, "there is no kind " + kind.text() + " to scale; write " + near)
                    .fix(Overwrite.value(kind, near));
        }
    }
}

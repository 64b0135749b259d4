package dev.portolan.rules.validation.workload;

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
import java.util.List;

/** Deployments, StatefulSets, DaemonSets, ReplicaSets and ReplicationControllers that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-workload", severity = ERROR, summary = "workload that the API server refuses")
public final class InvalidWorkload implements ManifestRule {

    private static final long DEFAULT_PROGRESS_DEADLINE = 600;
    private static final int SERVICE_NAMES_OF_STATEFUL_SETS = 34;

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field spec = manifest.spec();
        switch (manifest.group() + "/" + manifest.kind()) {
            case "apps/Deployment" -> checkDeployment(spec, report);
            case "apps/ReplicaSet" -> checkReplicas(spec, report);
            case "apps/DaemonSet" -> {
                checkReplicas(spec, report);
                Term.notNegative(spec.get("revisionHistoryLimit"), report);
                RollingUpdates.checkDaemonSet(spec.get("updateStrategy"), report);
            }
            case "apps/StatefulSet" -> checkStatefulSet(spec, report);
            case "/ReplicationController" -> {
                needsTemplate(spec, report);
                checkReplicationController(spec, report);
            }
            default -> {
                return;
            }
        }
        checkTemplate(manifest, spec.at("template", "spec"), report);
    }

    private static void checkReplicas(Field spec, Reporter report) {
        Term.notNegative(spec.get("replicas"), report);
        Term.notNegative(spec.get("minReadySeconds"), report);
    }

    private static void checkDeployment(Field spec, Reporter report) {
        checkReplicas(spec, report);
        Term.notNegative(spec.get("revisionHistoryLimit"), report);
        checkProgress(spec.get("progressDeadlineSeconds"), spec.get("minReadySeconds"), report);
        RollingUpdates.checkDeployment(spec.get("strategy"), report);
    }

    private static void checkProgress(Field deadline, Field minReady, Reporter report) {
        Long limit = deadline.isPresent() ? deadline.integer() : Long.valueOf(DEFAULT_PROGRESS_DEADLINE);
        Long ready = minReady.isPresent() ? minReady.integer() : Long.valueOf(0);
        if (limit == null || ready == null) {
            return;
        }
        if (limit < 0) {
            Term.notNegative(deadline, report);
        } else if (limit <= ready) {
            if (deadline.isWritten()) {
                report.at(
                        deadline,
                        "progressDeadlineSeconds " + limit + " is not more than minReadySeconds " + ready
                                + ", so every rollout would fail; raise it");
            } else {
                report.at(
                        deadline,
                        minReady.span(),
                        "progressDeadlineSeconds, " + limit + " unless written, has to be more than minReadySeconds "
                                + ready + ", or every rollout would fail; write one above " + ready
                                + ", or lower this");
            }
        }
    }

    private static void checkStatefulSet(Field spec, Reporter report) {
        checkReplicas(spec, report);
        Term.notNegative(spec.at("ordinals", "start"), report);
        RollingUpdates.checkStatefulSet(spec.get("updateStrategy"), report);
        Field retention = spec.get("persistentVolumeClaimRetentionPolicy");
        for (Field when : List.of(retention.get("whenDeleted"), retention.get("whenScaled"))) {
            if (!when.is("")) {
                Term.oneOf(when, List.of("Retain", "Delete"), report);
            }
        }
        Field service = spec.get("serviceName");
        if (!service.text().isEmpty() && report.version().isAtLeast(SERVICE_NAMES_OF_STATEFUL_SETS)) {
            Term.check(service, DnsLabel.problem(service.text()), report);
        }
        for (Field claim : spec.get("volumeClaimTemplates").items()) {
            checkClaimName(claim, claim.at("metadata", "name"), report);
        }
    }

    /** The name becomes that of a volume of the pods. */
    private static void checkClaimName(Field claim, Field name, Reporter report) {
        if (name.isAbsent()) {
            report.at(
                    name,
                    claim.headSpan(),
                    "volumeClaimTemplates need a name; write metadata.name, which mounts can use");
        } else if (!Term.isEmpty(name, report)) {
            Term.check(name, DnsLabel.problem(name.text()), report);
        }
    }

    /** The schema calls it optional, and so the spec around it. */
    private static void needsTemplate(Field spec, Reporter report) {
        if (spec.get("template").isAbsent()) {
            report.at(spec.get("template"), "a ReplicationController needs a template for its pods; add one");
        }
    }

    private static void checkReplicationController(Field spec, Reporter report) {
        checkReplicas(spec, report);
        boolean hasLabels = !spec.at("template", "metadata", "labels").members().isEmpty();
        if (spec.get("selector").members().isEmpty() && !hasLabels) {
            report.at(
                    spec.get("selector"),
                    "a ReplicationController needs a selector, or labels in its template that it can take for one");
        }
    }

    private static void checkTemplate(Manifest manifest, Field pod, Reporter report) {
        Field policy = pod.get("restartPolicy");
        if (policy.is("Never") || policy.is("OnFailure")) {
            report.at(
                    policy,
                    "restartPolicy " + policy.text() + " is for Jobs; pods of a " + manifest.kind()
                            + " are always restarted, so leave it out");
        }
        Field deadline = pod.get("activeDeadlineSeconds");
        if (deadline.isPresent()) {
            report.atKey(
                    deadline,
                    "activeDeadlineSeconds is for Jobs; pods of a " + manifest.kind() + " run for good, so remove it");
        }
    }
}

package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields of pods, those of their containers left out, that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-pod", severity = ERROR, summary = "pod that the API server refuses")
public final class InvalidPod implements PodRule {

    private static final long LONGEST_DEADLINE = Integer.MAX_VALUE;

    @Override
    public void check(Pod pod, Reporter report) {
        Field spec = pod.spec();
        checkContainers(pod, report);
        for (String name : List.of("serviceAccountName", "nodeName", "priorityClassName")) {
            Field field = spec.get(name);
            if (field.isString() && !field.text().isEmpty()) {
                Term.check(field, DnsSubdomain.problem(field.text()), report);
            }
        }
        Field runtime = spec.get("runtimeClassName");
        if (runtime.isString()) {
            Term.check(runtime, DnsSubdomain.problem(runtime.text()), report);
        }
        Term.range(spec.get("activeDeadlineSeconds"), 1, LONGEST_DEADLINE, report);
        Term.notEmpty(spec.get("preemptionPolicy"), List.of("PreemptLowerPriority", "Never"), report);
        Field system = spec.at("os", "name");
        if (!Term.isEmpty(system, report)) {
            Term.oneOf(system, List.of("linux", "windows"), report);
        }
        HostSharing.check(pod, report);
        PodNames.check(spec, report);
        Scheduling.check(pod, report);
        checkClaims(spec.get("resourceClaims"), report);
    }

    private static void checkContainers(Pod pod, Reporter report) {
        Field containers = pod.spec().get("containers");
        // Where the pod has a spec without the field, the shape check speaks.
        if (!pod.spec().isWritten()
                || (containers.isList() && containers.items().isEmpty())) {
            report.at(containers, "the pod has no containers; give it at least one");
        }
        Field ephemeral = pod.spec().get("ephemeralContainers");
        if (!ephemeral.items().isEmpty()) {
            report.atKey(
                    ephemeral,
                    "ephemeralContainers cannot be created with a pod; kubectl debug adds them to one that runs");
        }
    }

    private static void checkClaims(Field claims, Reporter report) {
        Map<String, Field> names = new HashMap<>();
        for (Field claim : claims.items()) {
            Field name = claim.get("name");
            if (name.isString() && !Term.isEmpty(name, report)) {
                Field first = names.putIfAbsent(name.text(), name);
                if (first == null) {
                    Term.check(name, DnsLabel.problem(name.text()), report);
                } else {
                    report.at(name, "name \"" + name.text() + "\" is used twice; every claim of a pod needs its own")
                            .related(first, "used here first");
                }
            }
            checkSource(claim, report);
        }
    }

    private static void checkSource(Field claim, Reporter report) {
        Field existing = claim.get("resourceClaimName");
        Field template = claim.get("resourceClaimTemplateName");
        if (existing.isPresent() && template.isPresent()) {
            report.atKey(template, "the claim has resourceClaimName already; keep one of them");
        } else if (existing.isAbsent() && template.isAbsent()) {
            report.at(
                    claim,
                    claim.headSpan(),
                    "the claim names nothing; give it resourceClaimName or resourceClaimTemplateName");
        }
        for (Field name : List.of(existing, template)) {
            if (name.isString()) {
                Term.check(name, DnsSubdomain.problem(name.text()), report);
            }
        }
    }
}

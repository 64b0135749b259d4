package dev.portolan.rules.validation.pod;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.rule.PodRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.validation.Term;
import dev.portolan.rules.vocabulary.DnsLabel;
import dev.portolan.rules.vocabulary.DnsSubdomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Volumes, mounts and devices that the API server refuses. */
@AutoService(Rule.class)
@RuleInfo(id = "invalid-volume", severity = ERROR, summary = "volume or mount that the API server refuses")
public final class InvalidVolume implements PodRule {

    @Override
    public void check(Pod pod, Reporter report) {
        Map<String, Field> volumes = new HashMap<>();
        Set<String> claims = ownClaims(pod);
        for (Field volume : pod.spec().get("volumes").items()) {
            checkName(volume.get("name"), volumes, report);
            VolumeSources.check(volume, report);
            checkClaim(pod, volume, claims, report);
        }
        for (Field template : claimTemplates(pod.manifest())) {
            Field name = template.at("metadata", "name");
            Field known = name.isAbsent() ? template.get("name") : name;
            volumes.putIfAbsent(known.text(), known);
        }
        for (Container container : pod.allContainers()) {
            Mounts.check(container, volumes, report);
        }
    }

    /** Those that stand in the wrong place stay known, so that their mounts are not blamed too. */
    private static List<Field> claimTemplates(Manifest manifest) {
        List<Field> templates = new ArrayList<>(
                manifest.written().at("spec", "volumeClaimTemplates").items());
        if (manifest.is("apps", "StatefulSet")) {
            templates.addAll(manifest.written()
                    .at("spec", "template", "spec", "volumeClaimTemplates")
                    .items());
        }
        return templates;
    }

    private static void checkName(Field name, Map<String, Field> volumes, Reporter report) {
        if (!name.isString() || Term.isEmpty(name, report)) {
            return;
        }
        String problem = DnsLabel.problem(name.text());
        Term.check(name, problem, report);
        // A name that is none stays known, so that its mounts are not blamed too.
        Field first = volumes.putIfAbsent(name.text(), name);
        if (first != null && problem == null) {
            report.at(name, "name \"" + name.text() + "\" is used twice in this pod; every volume needs its own")
                    .related(first, "used here first");
        }
    }

    /** Names of the claims that ephemeral volumes of this very pod make; those of a template cannot be foretold. */
    private static Set<String> ownClaims(Pod pod) {
        Set<String> claims = new HashSet<>();
        if (pod.manifest().is("", "Pod")) {
            for (Field volume : pod.spec().get("volumes").items()) {
                if (volume.get("ephemeral").isPresent()) {
                    claims.add(pod.metadata().get("name").text() + "-"
                            + volume.get("name").text());
                }
            }
        }
        return claims;
    }

    private static void checkClaim(Pod pod, Field volume, Set<String> claims, Reporter report) {
        Field claim = volume.at("persistentVolumeClaim", "claimName");
        if (claims.contains(claim.text())) {
            report.at(claim, "claim " + claim.text() + " belongs to an ephemeral volume of this pod; use that volume");
        }
        String podName = pod.metadata().get("name").text();
        Field name = volume.get("name");
        if (volume.get("ephemeral").isPresent() && pod.manifest().is("", "Pod") && !podName.isEmpty()) {
            String made = podName + "-" + name.text();
            String problem = name.text().isEmpty() ? null : DnsSubdomain.problem(made);
            if (problem != null && DnsLabel.problem(name.text()) == null && DnsSubdomain.problem(podName) == null) {
                report.at(name, "the claim of this volume would be named " + made + ": " + problem);
            }
        }
    }
}

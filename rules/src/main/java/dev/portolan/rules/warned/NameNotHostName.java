package dev.portolan.rules.warned;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.DnsLabel;
import java.util.Map;
import java.util.Set;

/** Names of pods and of what makes pods that no host can have: pods are named after them, and hosts after pods. */
@AutoService(Rule.class)
@RuleInfo(id = "name-not-host-name", severity = NOTE, summary = "name that becomes a host's and is no DNS label")
public final class NameNotHostName implements ManifestRule {

    private static final Map<String, Set<String>> KINDS = Map.of(
            "", Set.of("Pod", "ReplicationController"),
            "apps", Set.of("Deployment", "ReplicaSet"),
            "batch", Set.of("Job", "CronJob"));

    @Override
    public void check(Manifest manifest, Reporter report) {
        Field name = manifest.root().at("metadata", "name");
        if (!KINDS.getOrDefault(manifest.group(), Set.of()).contains(manifest.kind())
                || name.text().isEmpty()
                || DnsLabel.problem(name.text()) == null) {
            return;
        }
        String problem = name.text().indexOf('.') >= 0 ? "has a dot" : "is longer than 63 letters";
        report.at(
                name,
                manifest.kind().equals("Pod")
                        ? "the name " + problem + ", and the pod's host name is made of it; take a DNS label"
                        : "the name " + problem + ", and pods and their host names are made of it; take a DNS label");
    }
}

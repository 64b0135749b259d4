package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.Set;
import java.util.stream.Stream;

/** Served workloads of several pods that may all stand on one node. */
@AutoService(Rule.class)
@RuleInfo(
        id = "no-topology-spread",
        severity = NOTE,
        summary = "all pods may stand on one node",
        profiles = RELIABILITY,
        onByDefault = false)
public final class NoTopologySpread implements ModelRule {

    private static final Set<String> SPREADABLE = Set.of("Deployment", "ReplicaSet", "StatefulSet");

    @Override
    public void check(Model model, Reporter report) {
        Serving serving = Serving.of(model);
        serving.served().forEach((workload, service) -> {
            Field spec = workload.pod().spec();
            if (SPREADABLE.contains(workload.kind())
                    && serving.replicas(workload) > 1
                    && spec.get("topologySpreadConstraints").items().isEmpty()
                    && spec.at("affinity", "podAntiAffinity").isAbsent()
                    && !takesNodePort(workload.pod())) {
                report.at(
                        spec.get("topologySpreadConstraints"),
                        "all pods of " + workload.inWords()
                                + " may stand on one node; spread them with topologySpreadConstraints");
            }
        });
    }

    /** A node has each of its ports once. */
    private static boolean takesNodePort(Pod pod) {
        boolean onNode = pod.spec().get("hostNetwork").isTrue();
        return Stream.concat(pod.containers().stream(), pod.sidecars().stream())
                .flatMap(container -> container.field().get("ports").items().stream())
                .anyMatch(port -> onNode || port.get("hostPort").isPresent());
    }
}

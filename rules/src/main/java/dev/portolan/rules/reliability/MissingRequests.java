package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/** Containers that do not say what they need. What the API server takes from limits, and what a LimitRange of the input gives, counts. */
@AutoService(Rule.class)
@RuleInfo(
        id = "missing-requests",
        severity = NOTE,
        summary = "container does not say what it needs",
        profiles = RELIABILITY,
        onByDefault = false)
public final class MissingRequests implements ModelRule {

    private static final List<String> WANTED = List.of("cpu", "memory");

    @Override
    public void check(Model model, Reporter report) {
        LimitRanges ranges = LimitRanges.of(model);
        for (Workload workload : model.workloads()) {
            Field ofPod = workload.pod().spec().at("resources", "requests");
            for (Container container : Stream.concat(
                            workload.pod().initContainers().stream(), workload.pod().containers().stream())
                    .toList()) {
                Field own = container.field().at("resources", "requests");
                List<String> missing = WANTED.stream()
                        .filter(resource -> own.get(resource).isAbsent()
                                && ofPod.get(resource).isAbsent()
                                && !ranges.give(workload, "requests", resource))
                        .toList();
                if (!missing.isEmpty()) {
                    report.at(
                            own,
                            "container \"" + container.name() + "\" does not say how much "
                                    + String.join(" and ", missing)
                                    + " it needs, so a full node may get it; set requests");
                }
            }
        }
    }
}

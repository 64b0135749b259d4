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

/** Containers without a limit of memory. None of processor time is asked for: who exceeds it is slowed down, which is often worse than sharing. */
@AutoService(Rule.class)
@RuleInfo(
        id = "missing-limits",
        severity = NOTE,
        summary = "container may take all memory of its node",
        profiles = RELIABILITY,
        onByDefault = false)
public final class MissingLimits implements ModelRule {

    private static final List<String> WANTED = List.of("memory");

    @Override
    public void check(Model model, Reporter report) {
        LimitRanges ranges = LimitRanges.of(model);
        for (Workload workload : model.workloads()) {
            Field ofPod = workload.pod().spec().at("resources", "limits");
            for (Container container : Stream.concat(
                            workload.pod().initContainers().stream(), workload.pod().containers().stream())
                    .toList()) {
                Field own = container.field().at("resources", "limits");
                List<String> missing = WANTED.stream()
                        .filter(resource -> own.get(resource).isAbsent()
                                && ofPod.get(resource).isAbsent()
                                && !ranges.give(workload, "limits", resource))
                        .toList();
                if (!missing.isEmpty()) {
                    report.at(
                            own,
                            "container \"" + container.name()
                                    + "\" may take all memory of its node; set limits.memory");
                }
            }
        }
    }
}

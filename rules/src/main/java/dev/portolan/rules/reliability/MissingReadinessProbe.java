package dev.portolan.rules.reliability;

import static dev.portolan.finding.Profile.RELIABILITY;
import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.stream.Stream;

/** Pods that a Service reaches and that nobody asks whether they are ready. */
@AutoService(Rule.class)
@RuleInfo(
        id = "missing-readiness-probe",
        severity = NOTE,
        summary = "pods get traffic before they can answer",
        profiles = RELIABILITY,
        onByDefault = false)
public final class MissingReadinessProbe implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Serving.of(model).served().forEach((workload, service) -> {
            boolean asked = answering(workload)
                    .anyMatch(
                            container -> container.field().get("readinessProbe").isObject());
            boolean gated = !workload.pod().spec().get("readinessGates").items().isEmpty();
            boolean early = service.spec().get("publishNotReadyAddresses").isTrue();
            if (!asked && !gated && !early) {
                workload.pod().containers().stream()
                        .findFirst()
                        .ifPresent(container -> report.at(
                                        container.field().get("readinessProbe"),
                                        service.manifest().identity().inWords() + " sends to "
                                                + workload.podsInWords()
                                                + (workload.isOnePod() ? " before it" : " before they")
                                                + " can answer; give the container that answers a"
                                                + " readinessProbe")
                                .related(service.selectorField(), "selects them here"));
            }
        });
    }

    private static Stream<Container> answering(Workload workload) {
        return Stream.concat(workload.pod().containers().stream(), workload.pod().sidecars().stream());
    }
}

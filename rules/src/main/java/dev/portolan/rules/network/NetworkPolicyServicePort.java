package dev.portolan.rules.network;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.PodPorts;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.PortReach;
import dev.portolan.model.PortTarget;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A policy with the port of a Service, though policies see the port of the pod that it leads to. */
@AutoService(Rule.class)
@RuleInfo(
        id = "network-policy-service-port",
        severity = WARNING,
        summary = "policy has the port of a Service instead of that of its pods")
public final class NetworkPolicyServicePort implements ModelRule {

    /** What a Service port becomes in the pods of a workload. */
    private record Translation(Service service, PortReach reach, long number) {}

    @Override
    public void check(Model model, Reporter report) {
        List<PolicyPort> ports = PolicyPort.of(model).stream()
                .filter(port -> port.number().integer() != null
                        && port.port().get("endPort").isAbsent())
                .toList();
        if (ports.isEmpty()) {
            return;
        }
        Map<Workload, List<Translation>> translations = translations(model);
        for (PolicyPort port : ports) {
            Translation meant = meant(port, translations);
            if (meant != null && !isLetThrough(port.rule(), meant.number())) {
                tell(port, meant, report);
            }
        }
    }

    private static Map<Workload, List<Translation>> translations(Model model) {
        Map<Workload, List<Translation>> all = new HashMap<>();
        for (Service service : model.services()) {
            for (PortReach reach : service.isHeadless() ? List.<PortReach>of() : model.ownReach(service)) {
                for (PortTarget target : reach.targets()) {
                    all.computeIfAbsent(target.workload(), w -> new ArrayList<>())
                            .add(new Translation(service, reach, target.number()));
                }
            }
        }
        return all;
    }

    /** What all pods have instead of the written port; null where some may well listen on it. */
    private static @Nullable Translation meant(PolicyPort port, Map<Workload, List<Translation>> translations) {
        Translation meant = null;
        for (Workload target : port.targets()) {
            List<Translation> known = translations.getOrDefault(target, List.of());
            Translation one = known.stream()
                    .filter(translation -> isWritten(port, translation))
                    .findFirst()
                    .orElse(null);
            long number = Objects.requireNonNull(port.number().integer());
            boolean listens = PodPorts.of(target.pod()).numbered(number) != null
                    || known.stream().anyMatch(translation -> translation.number() == number);
            if (one == null || listens || (meant != null && meant.number() != one.number())) {
                return null;
            }
            meant = meant == null ? one : meant;
        }
        return meant;
    }

    private static boolean isWritten(PolicyPort port, Translation translation) {
        return Objects.equals(translation.reach().port().number(), port.number().integer())
                && translation.reach().port().protocol().equals(port.protocol());
    }

    private static boolean isLetThrough(Field rule, long number) {
        return rule.get("ports").items().stream().anyMatch(port -> {
            Long first = port.get("port").integer();
            Long last = port.get("endPort").integer();
            return first == null || (first <= number && number <= (last == null ? first : last));
        });
    }

    private static void tell(PolicyPort port, Translation meant, Reporter report) {
        String service = meant.service().manifest().identity().inWords();
        report.at(
                        port.number(),
                        "port " + port.number().text() + " is that of " + service
                                + ", and a policy sees the port of the pods, which is " + meant.number() + "; write "
                                + meant.number())
                .label("no pod here has this port")
                .related(
                        meant.reach().port().field().get("port"),
                        service + " leads from here to port " + meant.number() + " of its pods")
                .fix(Overwrite.number(port.number(), meant.number()));
    }
}

package dev.portolan.rules.routing;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Monitor;
import dev.portolan.manifest.PodSelector;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Dangling;
import dev.portolan.model.Model;
import dev.portolan.model.NearMiss;
import dev.portolan.model.Nearness;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.MissedPods;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.SelectorText;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ServiceMonitor that selects no Service, or a PodMonitor that selects no pod: nothing is scraped. */
@AutoService(Rule.class)
@RuleInfo(
        id = "service-monitor-selects-nothing",
        severity = WARNING,
        summary = "ServiceMonitor or PodMonitor selects nothing to scrape")
public final class ServiceMonitorSelectsNothing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        List<Monitor> monitors = model.manifests().stream()
                .map(Monitor::of)
                .flatMap(Stream::ofNullable)
                .toList();
        List<Monitor> ofServices =
                monitors.stream().filter(Monitor::isOfServices).toList();
        if (!ofServices.isEmpty()) {
            MonitoredServices services = new MonitoredServices(model, ofServices);
            ofServices.forEach(monitor -> checkServices(model, monitor, services, report));
        }
        monitors.stream()
                .filter(monitor -> !monitor.isOfServices())
                .forEach(monitor -> checkPods(model, monitor, report));
    }

    private static void checkServices(Model model, Monitor monitor, MonitoredServices services, Reporter report) {
        if (monitor.selector().matchLabels().isEmpty()
                || !services.selectedBy(monitor).isEmpty()) {
            return;
        }
        MissedService missed = MissedService.of(monitor, services);
        if (missed != null) {
            tell(monitor, missed, report);
            return;
        }
        boolean unknown = model.scopes().hasUnknown(monitor.manifest().file());
        Manifest elsewhere = services.anywhereSelectedBy(monitor).stream()
                .map(Service::manifest)
                .filter(service -> model.scopes().together(monitor.manifest(), service))
                .findFirst()
                .orElse(null);
        if (elsewhere != null && !unknown) {
            tellNamespace(
                    model, monitor, "Service", elsewhere, elsewhere.identity().inWords(), report);
        } else if (model.world().complete() && !unknown) {
            tellNothing(monitor, "Service", report);
        }
    }

    private static void checkPods(Model model, Monitor monitor, Reporter report) {
        Manifest manifest = monitor.manifest();
        boolean own = monitor.namespaces().isEmpty() || monitor.namespaces().equals(List.of(model.namespace(manifest)));
        PodSelector selector =
                own && !monitor.isForAllNamespaces() ? PodSelector.of(manifest, monitor.selector()) : null;
        Dangling dangling = selector == null ? null : model.dangling(selector);
        if (dangling == null) {
            return;
        }
        NearMiss miss = dangling.nearMiss();
        if (miss != null) {
            MissedPods.tell(selector(monitor), miss, report);
        } else if (!dangling.elsewhere().isEmpty()) {
            Workload workload = dangling.elsewhere().get(0);
            tellNamespace(model, monitor, "pod", workload.manifest(), "pod of " + workload.inWords(), report);
        } else if (dangling.complete()) {
            tellNothing(monitor, "pod", report);
        }
    }

    private static String selector(Monitor monitor) {
        return "selector " + SelectorText.pairs(monitor.selector().matchLabels());
    }

    private static void tell(Monitor monitor, MissedService missed, Reporter report) {
        String service = missed.service().manifest().identity().inWords();
        String start = selector(monitor) + " matches no Service; " + service;
        Field pair = missed.pair();
        Field label = missed.label();
        if (label == null) {
            report.at(
                            pair,
                            start
                                    + " selects pods by that, and is not labelled so itself; add it to metadata.labels"
                                    + " there")
                    .label("no Service has this label")
                    .related(missed.service().selectorField(), service + " selects pods so")
                    .fix(newLabels(monitor, missed));
        } else if (label.name().equals(pair.name())) {
            report.at(pair, start + " has " + SelectorText.pair(label))
                    .label("no Service has this value")
                    .related(label, service + " is labelled so")
                    .fix(Overwrite.value(pair, label.text()));
        } else {
            report.atKey(pair, start + " has " + SelectorText.pair(label))
                    .label("no Service has this label")
                    .related(label, service + " is labelled so")
                    .fix(Overwrite.key(pair, label.name()));
        }
    }

    /** Where one label is missing, and the Service stands in the same file. */
    private static @Nullable Fix newLabels(Monitor monitor, MissedService missed) {
        Map<String, String> pairs = monitor.selector().matchLabels();
        if (missed.nearness() != Nearness.SAME_FILE || pairs.size() != 1) {
            return null;
        }
        return NewMember.fix(
                missed.service().manifest().metadata(),
                List.of("labels", missed.pair().name()),
                missed.pair().text(),
                "label the Service");
    }

    private static void tellNamespace(
            Model model, Monitor monitor, String what, Manifest other, String which, Reporter report) {
        Manifest manifest = monitor.manifest();
        Field selector = monitor.selector().field();
        boolean open = other.namespace() == null
                || (manifest.namespace() == null && monitor.namespaces().isEmpty());
        String named = other.namespace() == null ? model.namespace(manifest) : other.namespace();
        report.at(
                        selector,
                        selector.headSpan(),
                        selector(monitor) + " matches no " + what + " in the namespaces that are looked into; " + which
                                + ", which it matches, is in namespace " + model.namespace(other)
                                + "; name that in namespaceSelector.matchNames"
                                + (open ? ", unless applied with -n " + named : ""))
                .related(other.metadata().get("namespace"), which + " is in namespace " + model.namespace(other));
    }

    private static void tellNothing(Monitor monitor, String what, Reporter report) {
        Field selector = monitor.selector().field();
        report.at(
                        selector,
                        selector.headSpan(),
                        selector(monitor) + " matches no " + what + " in this input, so nothing is scraped")
                .label("no " + what + " has these labels");
    }
}

package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Service;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.model.Selection;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A StatefulSet whose serviceName is no headless Service for its pods. */
@AutoService(Rule.class)
@RuleInfo(
        id = "headless-stateful-set",
        severity = WARNING,
        summary = "StatefulSet's serviceName is no headless Service for its pods")
public final class HeadlessStatefulSet implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Map<List<String>, Service> byName = new HashMap<>();
        Map<String, List<Service>> headless = new HashMap<>();
        for (Service service : model.services()) {
            Manifest manifest = service.manifest();
            String namespace = model.namespace(manifest);
            byName.putIfAbsent(List.of(namespace, String.valueOf(manifest.name())), service);
            if (service.isHeadless()) {
                model.scopes()
                        .idsOf(manifest)
                        .forEach(scope -> headless.computeIfAbsent(scope + "\0" + namespace, s -> new ArrayList<>())
                                .add(service));
            }
        }
        for (Workload workload : model.workloads()) {
            Field serviceName = workload.manifest().spec().get("serviceName");
            if (workload.manifest().is("apps", "StatefulSet")
                    && !serviceName.text().isEmpty()) {
                String namespace = model.namespace(workload.manifest());
                Service service = byName.get(List.of(namespace, serviceName.text()));
                if (service == null) {
                    tellNear(workload, serviceName, fitting(model, workload, namespace, headless), report);
                } else {
                    check(model, workload, serviceName, service, fitting(model, workload, namespace, headless), report);
                }
            }
        }
    }

    /** @param fitting headless Services for its pods */
    private static void check(
            Model model,
            Workload workload,
            Field serviceName,
            Service service,
            List<Service> fitting,
            Reporter report) {
        Selection selection = model.selection(service);
        if (service.selects()
                && selection.answer() == Answer.YES
                && !selection.workloads().contains(workload)
                && !selection.possible().contains(workload)) {
            report.at(
                            serviceName,
                            "Service \"" + serviceName.text() + "\" selects the pods of "
                                    + selection.workloads().get(0).inWords()
                                    + " and not these, so they get no names of their own in DNS")
                    .related(service.selectorField(), "selects other pods");
        } else if (!service.isHeadless() && !service.isExternalName() && hasSeveralPods(workload)) {
            String instead =
                    fitting.isEmpty() ? null : fitting.get(0).manifest().name();
            report.at(
                            serviceName,
                            "Service \"" + serviceName.text() + "\" is not headless, so the pods get no names of their "
                                    + "own in DNS; write "
                                    + (instead == null
                                            ? "clusterIP: None there or name a Service that has it"
                                            : instead + ", which is"))
                    .related(service.manifest().metadata().get("name"), "has no clusterIP: None")
                    .fix(instead == null ? null : Overwrite.value(serviceName, instead));
        }
    }

    /** A lone pod is what the Service's own name leads to. */
    private static boolean hasSeveralPods(Workload workload) {
        Long replicas = workload.manifest().spec().get("replicas").integer();
        return replicas != null && replicas > 1;
    }

    /** Headless Services beside the set that select its pods. */
    private static List<Service> fitting(
            Model model, Workload workload, String namespace, Map<String, List<Service>> headless) {
        return model.scopes().idsOf(workload.manifest()).stream()
                .flatMap(scope -> headless.getOrDefault(scope + "\0" + namespace, List.of()).stream())
                .filter(service -> model.selection(service).workloads().contains(workload))
                .toList();
    }

    private static void tellNear(Workload workload, Field serviceName, List<Service> fitting, Reporter report) {
        List<String> names = fitting.stream()
                .map(service -> String.valueOf(service.manifest().name()))
                .toList();
        String near = Spelling.nearest(serviceName.text(), names);
        if (near != null) {
            report.at(
                            serviceName,
                            "there is no Service \"" + serviceName.text()
                                    + "\"; the headless one that selects the pods of " + workload.inWords() + " is \""
                                    + near + "\"")
                    .fix(Overwrite.value(serviceName, near));
        }
    }
}

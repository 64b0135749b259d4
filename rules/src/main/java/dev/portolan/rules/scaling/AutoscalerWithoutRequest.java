package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.Autoscaler;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.Draft;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An autoscaler by utilisation, which is a share of what containers request, over a container that requests nothing. */
@AutoService(Rule.class)
@RuleInfo(
        id = "autoscaler-without-request",
        severity = WARNING,
        summary = "autoscaler by utilisation over a container without that request")
public final class AutoscalerWithoutRequest implements ModelRule {

    /**
     * A metric by utilisation.
     *
     * @param container the only one that counts; empty for all of them
     * @param field that asks for it
     */
    private record Share(String resource, String container, Field field) {}

    @Override
    public void check(Model model, Reporter report) {
        List<Scaled> all = Scaled.of(model);
        if (all.isEmpty()) {
            return;
        }
        Set<List<String>> defaulted = defaulted(model);
        Set<List<Object>> told = new HashSet<>();
        for (Scaled scaled : all) {
            Workload workload = scaled.workload();
            String namespace = model.namespace(workload.manifest());
            for (Share share : shares(scaled.autoscaler())) {
                if (isShown(model, workload)
                        && !defaulted.contains(List.of(namespace, share.resource()))
                        && told.add(List.of(workload, share.resource(), share.container()))) {
                    check(scaled, share, report);
                }
            }
        }
    }

    /** A patch that cannot be followed may add the request, and so may a LimitRange that cannot be read. */
    private static boolean isShown(Model model, Workload workload) {
        return model.isDecoded(workload.manifest())
                && !model.scopes().mayBePatched(workload.manifest().file())
                && !model.unread().mayHold("LimitRange", workload.manifest());
    }

    /** What a LimitRange of the input makes containers request, by namespace. */
    private static Set<List<String>> defaulted(Model model) {
        Set<List<String>> found = new HashSet<>();
        for (Manifest manifest : model.manifests()) {
            if (manifest.is("", "LimitRange")) {
                for (Field limit : manifest.spec().get("limits").items()) {
                    for (String kind : List.of("default", "defaultRequest")) {
                        limit.get(kind)
                                .members()
                                .forEach(amount -> found.add(List.of(model.namespace(manifest), amount.name())));
                    }
                }
            }
        }
        return found;
    }

    private static List<Share> shares(Autoscaler autoscaler) {
        List<Share> shares = new ArrayList<>();
        Field spec = autoscaler.manifest().spec();
        if (autoscaler.isScaledObject()) {
            spec.get("triggers").items().forEach(trigger -> addTrigger(trigger, shares));
        } else if (spec.get("targetCPUUtilizationPercentage").isPresent()) {
            shares.add(new Share("cpu", "", spec.get("targetCPUUtilizationPercentage")));
        }
        for (Field metric : spec.get("metrics").items()) {
            for (String source : List.of("resource", "containerResource")) {
                Field target = metric.at(source, "target", "averageUtilization");
                if (target.isPresent()) {
                    shares.add(new Share(
                            metric.at(source, "name").text(),
                            metric.at(source, "container").text(),
                            target));
                }
            }
        }
        return shares;
    }

    /** KEDA's own triggers of these types become metrics of an autoscaler that it makes. */
    private static void addTrigger(Field trigger, List<Share> shares) {
        Field type = trigger.get("type");
        boolean byShare = trigger.get("metricType").is("Utilization")
                || trigger.at("metadata", "type").is("Utilization");
        if (byShare && (type.is("cpu") || type.is("memory"))) {
            shares.add(new Share(
                    type.text(), trigger.at("metadata", "containerName").text(), type));
        }
    }

    private static void check(Scaled scaled, Share share, Reporter report) {
        Pod pod = scaled.workload().pod();
        if (requests(pod.spec(), share)) {
            return;
        }
        List<Container> counted = new ArrayList<>(pod.containers());
        counted.addAll(pod.sidecars());
        for (Container container : counted) {
            boolean meant = share.container().isEmpty() || share.container().equals(container.name());
            if (meant && !requests(container.field(), share)) {
                tell(scaled, share, container, report);
            }
        }
    }

    /** A limit without a request becomes one, once the pod is made. */
    private static boolean requests(Field holder, Share share) {
        return holder.at("resources", "requests", share.resource()).isPresent()
                || holder.at("resources", "limits", share.resource()).isPresent();
    }

    private static void tell(Scaled scaled, Share share, Container container, Reporter report) {
        Field request = container.field().at("resources", "requests", share.resource());
        String autoscaler = scaled.autoscaler().manifest().identity().inWords();
        Field place = container.field().get("resources").isWritten()
                ? request
                : container.field().get("name");
        Draft draft = report.at(
                        request,
                        place.span(),
                        "container \"" + container.name() + "\" of "
                                + scaled.workload().inWords() + " requests no " + share.resource() + ", and "
                                + autoscaler + " scales by the share of it that is used; add resources.requests."
                                + share.resource())
                .label("requests no " + share.resource());
        if (share.field().isWritten()) {
            draft.related(share.field(), autoscaler + " asks for a share here");
        } else {
            draft.related(
                    scaled.autoscaler().target().get("name"),
                    autoscaler + " names no metric, and so goes by the share of cpu");
        }
    }
}

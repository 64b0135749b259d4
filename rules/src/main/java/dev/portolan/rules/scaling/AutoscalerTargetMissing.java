package dev.portolan.rules.scaling;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Autoscaler;
import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LinkType;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.reference.MissingTarget;
import dev.portolan.rules.vocabulary.Overwrite;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An autoscaler of a workload that is not there. */
@AutoService(Rule.class)
@RuleInfo(
        id = "autoscaler-target-missing",
        severity = WARNING,
        summary = "autoscaler scales a workload that is not there")
public final class AutoscalerTargetMissing implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (Reference reference : model.references()) {
            if (isTarget(reference) && model.resolve(reference).answer() != Answer.YES && !model.isMade(reference)) {
                Manifest other = ofOtherKind(model, reference);
                if (other != null) {
                    tell(reference, other, report);
                }
            }
        }
        for (MissingTarget missing : MissingTarget.of(model, AutoscalerTargetMissing::isTarget)) {
            if (ofOtherKind(model, missing.first()) == null) {
                missing.tell(model, report);
            }
        }
        Scaled.of(model).forEach(scaled -> checkContainers(model, scaled, report));
    }

    /** A metric may be about one container only. */
    private static void checkContainers(Model model, Scaled scaled, Reporter report) {
        Workload workload = scaled.workload();
        List<String> names = Stream.concat(workload.pod().containers().stream(), workload.pod().sidecars().stream())
                .map(Container::name)
                .toList();
        if (!model.isDecoded(workload.manifest()) || workload.manifest().isCustom()) {
            return;
        }
        for (Field metric : scaled.autoscaler().manifest().spec().get("metrics").items()) {
            Field container = metric.at("containerResource", "container");
            // A sidecar may come from outside the template: only a slip tells.
            String near = names.contains(container.text()) ? null : Spelling.nearest(container.text(), names);
            if (near != null) {
                report.at(
                                container,
                                workload.inWords() + " has no container \"" + container.text() + "\", only "
                                        + String.join(", ", names))
                        .label("no container has this name")
                        .related(workload.pod().spec().get("containers"), "its containers")
                        .fix(Overwrite.value(container, near));
            }
        }
    }

    /** Of a group that does not serve the kind, the kind is what is wrong. */
    private static boolean isTarget(Reference reference) {
        return reference.type() == LinkType.SCALES
                && (reference.group().contains(".")
                        || reference.group().equals(Autoscaler.groupServing(reference.kind())));
    }

    /** A workload of that name, applied together with the autoscaler, that is of another kind; null where there is none. */
    private static @Nullable Manifest ofOtherKind(Model model, Reference reference) {
        for (String kind : List.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController")) {
            if (!kind.equals(reference.kind())) {
                String group = Objects.requireNonNull(Autoscaler.groupServing(kind));
                for (Manifest other : model.named(group, kind, reference.namespace(), reference.name())) {
                    if (model.scopes().together(reference.manifest(), other)) {
                        return other;
                    }
                }
            }
        }
        return null;
    }

    private static void tell(Reference reference, Manifest other, Reporter report) {
        Field kind = reference.field().parent().get("kind");
        Field place = kind.isWritten() ? kind : reference.field();
        boolean sameGroup = other.group().equals(reference.group());
        report.at(
                        place,
                        "there is no " + reference.inWords() + "; "
                                + other.identity().inWords() + " has that name, so write kind: " + other.kind())
                .label("it is a " + other.kind())
                .related(other.metadata().get("name"), "the one of that name")
                .fix(kind.isWritten() && sameGroup ? Overwrite.value(kind, other.kind()) : null);
    }
}

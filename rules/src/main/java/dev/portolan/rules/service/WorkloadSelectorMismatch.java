package dev.portolan.rules.service;

import static dev.portolan.finding.Severity.ERROR;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.LabelSelector;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.PodLabels;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.LabelValue;
import dev.portolan.rules.vocabulary.NewMember;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.QualifiedName;
import dev.portolan.rules.vocabulary.SelectorText;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workload whose selector does not choose the pods of its own template. */
@AutoService(Rule.class)
@RuleInfo(
        id = "workload-selector-mismatch",
        severity = ERROR,
        summary = "workload's selector does not match its own pod template")
public final class WorkloadSelectorMismatch implements ModelRule {

    private static final Set<String> KINDS = Set.of("DaemonSet", "Deployment", "ReplicaSet", "StatefulSet");

    @Override
    public void check(Model model, Reporter report) {
        for (Workload workload : model.workloads()) {
            Manifest manifest = workload.manifest();
            if (model.isDecoded(manifest) && !manifest.isCustom()) {
                check(workload, manifest, report);
            }
        }
    }

    private static void check(Workload workload, Manifest manifest, Reporter report) {
        Field selector = workload.selectorField();
        if (manifest.kind().equals("ReplicationController")) {
            check(workload, selector.members(), List.of(), report);
        } else if (KINDS.contains(manifest.kind()) || isManual(manifest)) {
            LabelSelector labelSelector = new LabelSelector(selector);
            check(workload, labelSelector.matchLabelsField().members(), labelSelector.expressions(), report);
        }
    }

    /** The server writes a Job's selector itself unless it is told not to. */
    private static boolean isManual(Manifest manifest) {
        return manifest.kind().equals("Job")
                && manifest.spec().get("manualSelector").isTrue();
    }

    private static void check(Workload workload, List<Field> pairs, List<Field> expressions, Reporter report) {
        PodLabels labels = workload.labels();
        for (Field pair : pairs) {
            Field label = labels.field(pair.name());
            boolean readable = isValid(pair) && (label == null || isText(label));
            if (readable && (label == null || !label.text().equals(pair.text()))) {
                tell(workload, pair, report);
            }
        }
        for (Field expression : expressions) {
            boolean valid = QualifiedName.problem(expression.get("key").text()) == null;
            if (valid && LabelSelector.matches(expression, labels.written()) == Answer.NO) {
                Field written = workload.pod().metadata().get("labels");
                report.atKey(
                                written,
                                "the labels " + SelectorText.pairs(labels.written())
                                        + " do not satisfy the selector's expression; " + consequence(workload))
                        .related(expression, "the expression");
            }
        }
    }

    /** What is no label cannot be on a pod, and has its own finding; only a ReplicationController's is not looked at. */
    private static boolean isValid(Field pair) {
        if (pair.manifest().kind().equals("ReplicationController")) {
            return isText(pair);
        }
        return isText(pair) && QualifiedName.problem(pair.name()) == null && LabelValue.problem(pair.text()) == null;
    }

    private static boolean isText(Field field) {
        return field.isString() || field.isAbsent();
    }

    /** The API server blames the template, whichever of the two is the slip. */
    private static void tell(Workload workload, Field pair, Reporter report) {
        Field label = workload.labels().field(pair.name());
        String asks = " but the selector asks for " + SelectorText.pair(pair) + "; " + consequence(workload);
        if (label != null) {
            report.at(label, "the pod template has " + SelectorText.pair(label) + asks)
                    .related(pair, "asked for here")
                    .fix(Overwrite.value(pair, label.text()));
        } else {
            Field labels = workload.pod().metadata().get("labels");
            report.atKey(labels, "the pod template has no label " + pair.name() + asks)
                    .lacks(labels.path() + "[" + pair.name() + "]")
                    .related(pair, "asked for here")
                    .fix(write(workload, pair));
        }
    }

    /** The label that is asked for, as the selector has it; null where that stands elsewhere, behind an alias. */
    private static @Nullable Fix write(Workload workload, Field pair) {
        YamlScalar key = pair.key();
        String value = pair.manifest().file().text(pair.span());
        if (key == null || value.startsWith("*") || value.startsWith("&") || value.contains("\n")) {
            return null;
        }
        String name = pair.manifest().file().text(key.span());
        TextEdit edit = NewMember.in(workload.pod().metadata(), List.of("labels", name), value);
        return edit == null ? null : Fix.unsafe("write the label " + SelectorText.pair(pair), edit);
    }

    private static String consequence(Workload workload) {
        return "the " + workload.kind() + " would not select its own pods";
    }
}

package dev.portolan.rules.reliability;

import static dev.portolan.finding.Severity.NOTE;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.RuleOption;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects without labels that a project wants everywhere. What a kustomization of the input adds is there. */
@AutoService(Rule.class)
@RuleInfo(
        id = "required-labels",
        severity = NOTE,
        summary = "object without a label that all shall have",
        onByDefault = false,
        options = @RuleOption(name = "labels", byDefault = "app.kubernetes.io/name"))
public final class RequiredLabels implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        Set<String> added = addedByKustomize(model);
        List<String> required = report.option("labels").stream()
                .distinct()
                .filter(label -> !added.contains(label))
                .toList();
        for (Manifest manifest : model.manifests()) {
            List<String> missing = new ArrayList<>(required);
            missing.removeAll(manifest.labels().keySet());
            if (!missing.isEmpty()) {
                report.atKey(
                        manifest.metadata().get("labels"),
                        manifest.identity().inWords() + " has no label " + String.join(" and no label ", missing)
                                + ", which every object of this project shall have");
            }
        }
    }

    private static Set<String> addedByKustomize(Model model) {
        Set<String> keys = new HashSet<>();
        for (InputDocument document : model.world().documents()) {
            if (document.kind() == DocumentKind.KUSTOMIZATION && document.yaml().root() instanceof YamlMapping root) {
                addKeys(root.get("commonLabels"), keys);
                if (root.get("labels") instanceof YamlSequence labels) {
                    for (YamlNode label : labels.items()) {
                        addKeys(label instanceof YamlMapping entry ? entry.get("pairs") : null, keys);
                    }
                }
            }
        }
        return keys;
    }

    private static void addKeys(@Nullable YamlNode pairs, Set<String> keys) {
        if (pairs instanceof YamlMapping mapping) {
            for (YamlEntry pair : mapping.entries()) {
                keys.add(pair.key().text());
            }
        }
    }
}

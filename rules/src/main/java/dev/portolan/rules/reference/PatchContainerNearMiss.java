package dev.portolan.rules.reference;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Pod;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A patch that is to change a container and adds one, as its name is mistyped. */
@AutoService(Rule.class)
@RuleInfo(
        id = "patch-container-near-miss",
        severity = WARNING,
        summary = "patch names a container that the patched object has not, and has nearly")
public final class PatchContainerNearMiss implements ModelRule {

    @Override
    public void check(Model model, Reporter report) {
        for (InputDocument document : model.world().documents()) {
            if (document.kind() == DocumentKind.PATCH && document.yaml().root() instanceof YamlMapping root) {
                check(Manifest.of(document.yaml().file(), document.yaml().number(), root), model, report);
            }
        }
    }

    private static void check(Manifest patch, Model model, Reporter report) {
        Pod changed = Pod.of(patch);
        if (changed == null || patch.name() == null) {
            return;
        }
        List<Manifest> patched = model.manifests().stream()
                .filter(manifest ->
                        manifest.is(patch.group(), patch.kind()) && patch.name().equals(manifest.name()))
                .toList();
        for (String list : List.of("containers", "initContainers")) {
            Set<String> names = new TreeSet<>();
            for (Manifest manifest : patched) {
                Pod pod = Pod.of(manifest);
                if (pod != null) {
                    pod.spec()
                            .get(list)
                            .items()
                            .forEach(
                                    container -> names.add(container.get("name").text()));
                }
            }
            changed.spec().get(list).items().forEach(container -> check(container, names, patch, report));
        }
    }

    private static void check(Field container, Set<String> names, Manifest patch, Reporter report) {
        Field name = container.get("name");
        // One with an image is whole, and may well be added; $patch takes one out.
        if (!name.isString()
                || names.contains(name.text())
                || container.get("image").isWritten()
                || container.get("$patch").isWritten()) {
            return;
        }
        String meant = NearWord.of(name.text(), names);
        if (meant != null) {
            report.at(
                            name,
                            patch.kind() + " " + patch.name() + " has no container " + name.text()
                                    + ", so the patch adds one without an image; write " + meant)
                    .fix(Overwrite.value(name, meant));
        }
    }
}

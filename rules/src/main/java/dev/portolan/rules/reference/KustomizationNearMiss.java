package dev.portolan.rules.reference;

import static dev.portolan.finding.Severity.WARNING;

import com.google.auto.service.AutoService;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.rule.ModelRule;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field or a file that a kustomization names and that is not there, where another one probably is meant. */
@AutoService(Rule.class)
@RuleInfo(
        id = "kustomization-near-miss",
        severity = WARNING,
        summary = "kustomization has a field, or names a file, that is not there, and nearly the same one is")
public final class KustomizationNearMiss implements ModelRule {

    /** Source: kustomize, api/types/kustomization.go. */
    private static final List<String> FIELDS = List.of(
            "apiVersion",
            "bases",
            "buildMetadata",
            "commonAnnotations",
            "commonLabels",
            "components",
            "configMapGenerator",
            "configurations",
            "crds",
            "generatorOptions",
            "generators",
            "helmChartInflationGenerator",
            "helmCharts",
            "helmGlobals",
            "imageTags",
            "images",
            "inventory",
            "kind",
            "labels",
            "metadata",
            "namePrefix",
            "nameSuffix",
            "namespace",
            "openapi",
            "patches",
            "patchesJson6902",
            "patchesStrategicMerge",
            "replacements",
            "replicas",
            "resources",
            "secretGenerator",
            "sortOptions",
            "transformers",
            "validators",
            "vars");

    @Override
    public void check(Model model, Reporter report) {
        List<Manifest> kustomizations = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (InputDocument document : model.world().documents()) {
            files.add(document.yaml().file().path());
            if (document.kind() == DocumentKind.KUSTOMIZATION && document.yaml().root() instanceof YamlMapping root) {
                kustomizations.add(
                        Manifest.of(document.yaml().file(), document.yaml().number(), root));
            }
        }
        for (Manifest kustomization : kustomizations) {
            kustomization.written().members().forEach(field -> checkField(field, report));
            checkFiles(kustomization, files, report);
        }
    }

    private static void checkField(Field field, Reporter report) {
        // Go's decoder takes capital and small letters for the same.
        if (FIELDS.stream().anyMatch(field.name()::equalsIgnoreCase)) {
            return;
        }
        String meant = NearWord.of(field.name(), FIELDS);
        if (meant != null) {
            report.atKey(field, "kustomize knows no field " + field.name() + " and builds nothing; write " + meant)
                    .fix(Overwrite.key(field, meant));
        }
    }

    private static void checkFiles(Manifest kustomization, Set<String> files, Reporter report) {
        String path = kustomization.file().path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<Field> entries = entries(kustomization.written());
        Set<String> named = new HashSet<>();
        entries.forEach(entry -> named.add(entry.text()));
        List<String> beside = files.stream()
                .filter(file -> file.startsWith(folder) && file.indexOf('/', folder.length()) < 0)
                .map(file -> file.substring(folder.length()))
                .filter(file -> !named.contains(file) && !file.startsWith("kustomization."))
                .sorted()
                .toList();
        for (Field entry : entries) {
            String name = entry.text().startsWith("./") ? entry.text().substring(2) : entry.text();
            String meant = files.contains(folder + name) ? null : meant(name, beside);
            if (meant != null) {
                report.at(
                                entry,
                                entry.text() + " is not in the input, and " + meant + " beside it is not named; write "
                                        + meant)
                        .fix(Overwrite.value(entry, meant));
            }
        }
    }

    /** Files of this folder; what lies in others, or behind an address, may be anywhere. */
    private static List<Field> entries(Field root) {
        List<Field> entries = new ArrayList<>();
        for (String list : List.of("resources", "patchesStrategicMerge", "crds")) {
            entries.addAll(root.get(list).items());
        }
        root.get("patches").items().forEach(patch -> entries.add(patch.get("path")));
        return entries.stream().filter(Field::isString).toList();
    }

    private static @Nullable String meant(String name, List<String> beside) {
        int dot = name.lastIndexOf('.');
        boolean isFile = name.endsWith(".yaml") || name.endsWith(".yml");
        if (!isFile || name.indexOf('/') >= 0) {
            return null;
        }
        String stem = name.substring(0, dot);
        return beside.stream()
                .filter(file -> file.equals(stem + ".yaml") || file.equals(stem + ".yml"))
                .findFirst()
                .orElseGet(() -> NearWord.of(name, beside));
    }
}

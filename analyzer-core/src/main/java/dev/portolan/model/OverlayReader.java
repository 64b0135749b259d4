package dev.portolan.model;

import dev.portolan.source.InputPath;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a kustomization does to fields, in the order in which kustomize does it. */
final class OverlayReader {

    private static final List<String> SCALED =
            List.of("Deployment", "ReplicationController", "ReplicaSet", "StatefulSet");

    private final String folder;
    private final YamlMapping root;
    private final PatchFiles files;
    private List<ObjectChange> changes = new ArrayList<>();

    OverlayReader(String folder, YamlMapping root, PatchFiles files) {
        this.folder = folder;
        this.root = root;
        this.files = files;
    }

    Overlay read() {
        if (root.get("transformers") != null || hasUnseenComponent()) {
            changes.add(new ObjectChange.Unclear(PatchTarget.ALL));
        }
        items("patchesStrategicMerge").forEach(this::readMerge);
        items("patches").forEach(this::readPatch);
        List<ObjectChange> first = changes;
        changes = new ArrayList<>();
        readLabels();
        items("patchesJson6902").forEach(this::readPatch);
        items("replicas").forEach(this::readReplicas);
        items("images").forEach(this::readImage);
        items("replacements").forEach(this::readReplacement);
        readVariables();
        String namespace = text(root, "namespace");
        return new Overlay(
                first,
                namespace.isEmpty() ? null : namespace,
                text(root, "namePrefix"),
                text(root, "nameSuffix"),
                changes);
    }

    private List<YamlNode> items(String field) {
        return KustomizationReader.items(root.get(field));
    }

    private static String text(YamlMapping mapping, String field) {
        return KustomizationReader.text(mapping.get(field));
    }

    private boolean hasUnseenComponent() {
        return items("components").stream().map(KustomizationReader::text).anyMatch(path -> resolve(path) == null);
    }

    /** Null for what lies elsewhere than in the input. */
    private @Nullable String resolve(String path) {
        String resolved = InputPath.resolve(folder, path);
        return resolved == null || resolved.startsWith("../") ? null : resolved;
    }

    /** A path, or a part of an object itself. */
    private void readMerge(YamlNode item) {
        String text = KustomizationReader.text(item);
        if (text.contains("\n")) {
            addPatches(null, parse(text));
        } else {
            addFile(null, text);
        }
    }

    private void readPatch(YamlNode item) {
        if (!(item instanceof YamlMapping patch)) {
            readMerge(item); // as the first kustomize had it
            return;
        }
        PatchTarget target = patch.get("target") instanceof YamlMapping meant ? PatchTarget.of(meant) : null;
        String path = text(patch, "path");
        if (path.isEmpty()) {
            addPatches(target, parse(text(patch, "patch")));
        } else {
            addFile(target, path);
        }
    }

    private void addFile(@Nullable PatchTarget target, String path) {
        String resolved = resolve(path);
        if (resolved == null) {
            changes.add(new ObjectChange.Unclear(target == null ? PatchTarget.ALL : target));
        } else if (files.has(resolved)) {
            addPatches(target, files.roots(resolved));
        }
    }

    /** Of a text that cannot be read there is no root. */
    private static List<YamlNode> parse(String text) {
        return roots(YamlReader.read(SourceFile.of("patch.yaml", text), ReadingLimits.DEFAULT));
    }

    /** None where any of them cannot be read. */
    static List<YamlNode> roots(List<YamlDocument> documents) {
        List<YamlNode> roots = new ArrayList<>();
        for (YamlDocument document : documents) {
            YamlNode root = document.root();
            if (root == null && !document.problems().isEmpty()) {
                return List.of();
            }
            if (root instanceof YamlMapping || root instanceof YamlSequence) {
                roots.add(root);
            }
        }
        return roots;
    }

    /** @param target null where a patch says itself which object it is for */
    private void addPatches(@Nullable PatchTarget target, List<YamlNode> patches) {
        PatchTarget all = target == null ? PatchTarget.ALL : target;
        if (patches.isEmpty()) {
            changes.add(new ObjectChange.Unread(all));
        }
        for (YamlNode patch : patches) {
            if (patch instanceof YamlMapping part) {
                changes.add(new ObjectChange.Merge(target == null ? PatchTarget.named(part) : target, part));
            } else if (target != null && patch instanceof YamlSequence operations) {
                changes.add(new ObjectChange.Operations(target, operations));
            } else {
                changes.add(new ObjectChange.Unclear(all));
            }
        }
    }

    private void readLabels() {
        for (YamlNode item : items("labels")) {
            if (item instanceof YamlMapping labels) {
                addLabels(
                        labels.get("pairs"),
                        KustomizationReader.isTrue(labels.get("includeTemplates")),
                        KustomizationReader.isTrue(labels.get("includeSelectors")));
                if (labels.get("fields") != null) {
                    changes.add(new ObjectChange.Unclear(PatchTarget.ALL));
                }
            }
        }
        addLabels(root.get("commonLabels"), true, true);
    }

    private void addLabels(@Nullable YamlNode node, boolean inTemplates, boolean inSelectors) {
        if (node instanceof YamlMapping mapping) {
            Map<String, String> pairs = new LinkedHashMap<>();
            for (YamlEntry entry : mapping.entries()) {
                pairs.put(entry.name(), KustomizationReader.text(entry.value()));
            }
            changes.add(new ObjectChange.Labelling(pairs, inTemplates, inSelectors));
        }
    }

    private void readReplicas(YamlNode item) {
        if (item instanceof YamlMapping replicas) {
            PatchTarget target =
                    PatchTarget.of(TargetWord.of(String.join("|", SCALED)), TargetWord.exactly(text(replicas, "name")));
            changes.add(new ObjectChange.Replacement(target, List.of(), List.of(List.of("spec", "replicas")), true));
        }
    }

    private void readImage(YamlNode item) {
        if (item instanceof YamlMapping image
                && (image.get("newName") != null || image.get("newTag") != null || image.get("digest") != null)) {
            changes.add(new ObjectChange.Image(PatchTarget.ALL, text(image, "name")));
        }
    }

    /** Stands here, or in a file that holds one or a list of them. */
    private void readReplacement(YamlNode item) {
        if (!(item instanceof YamlMapping replacement)) {
            return;
        }
        String path = text(replacement, "path");
        if (path.isEmpty()) {
            KustomizationReader.items(replacement.get("targets")).forEach(this::readReplaced);
            return;
        }
        String resolved = resolve(path);
        List<YamlNode> roots = resolved == null ? List.of() : files.roots(resolved);
        if (resolved == null) {
            changes.add(new ObjectChange.Unclear(PatchTarget.ALL));
        } else if (roots.isEmpty() && files.has(resolved)) {
            changes.add(new ObjectChange.Unread(PatchTarget.ALL));
        }
        for (YamlNode one : roots) {
            List<YamlNode> all = one instanceof YamlSequence list ? list.items() : List.of(one);
            for (YamlNode each : all) {
                if (each instanceof YamlMapping mapping) {
                    KustomizationReader.items(mapping.get("targets")).forEach(this::readReplaced);
                }
            }
        }
    }

    private void readReplaced(YamlNode item) {
        if (!(item instanceof YamlMapping target) || !(target.get("select") instanceof YamlMapping select)) {
            changes.add(new ObjectChange.Unclear(PatchTarget.ALL));
            return;
        }
        List<PatchTarget> spared = new ArrayList<>();
        for (YamlNode reject : KustomizationReader.items(target.get("reject"))) {
            if (reject instanceof YamlMapping one) {
                spared.add(PatchTarget.of(one));
            }
        }
        List<List<String>> paths = KustomizationReader.items(target.get("fieldPaths")).stream()
                .map(path -> FieldPaths.stepsOfReplacement(KustomizationReader.text(path)))
                .toList();
        boolean create = target.get("options") instanceof YamlMapping options
                && KustomizationReader.isTrue(options.get("create"));
        changes.add(new ObjectChange.Replacement(PatchTarget.of(select), spared, paths, create));
    }

    private void readVariables() {
        Set<String> uses = new HashSet<>();
        for (YamlNode item : items("vars")) {
            if (item instanceof YamlMapping variable && variable.get("name") instanceof YamlScalar name) {
                uses.add("$(" + name.value() + ")");
            }
        }
        if (!uses.isEmpty()) {
            changes.add(new ObjectChange.Variables(uses));
        }
    }
}

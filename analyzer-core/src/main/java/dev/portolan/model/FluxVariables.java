package dev.portolan.model;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Flux puts in place of {@code ${name}}: in all that it builds from the folder of one of its Kustomizations that has
 * variables. Source: fluxcd/kustomize-controller, docs/spec/v1/kustomizations.md, post build variable substitution.
 */
public final class FluxVariables {

    private static final String GROUP = "kustomize.toolkit.fluxcd.io";

    private static final String ANYWHERE = "";

    private static final Pattern PATH = Pattern.compile("(?m)^[ \\t]+path:[ \\t]*+[\"']?+([^\\s\"'#]++)");

    /** With two dollars it is no variable. */
    private static final Pattern VARIABLE =
            Pattern.compile("(?<!\\$)\\$\\{[_A-Za-z][_A-Za-z0-9]*(?:[-:=/%#^,@][^}]*)?}");

    private final Builds builds;
    private final Lazy<Map<SourceFile, List<YamlNode>>> byFile;
    private final Set<String> paths = new LinkedHashSet<>();

    FluxVariables(List<InputDocument> documents, List<Manifest> manifests, Builds builds) {
        this.builds = builds;
        this.byFile = new Lazy<>(() -> byFile(documents));
        manifests.stream().filter(FluxVariables::hasVariables).forEach(manifest -> paths.add(path(manifest)));
        documents.stream()
                .filter(document -> document.kind() == DocumentKind.BROKEN_MANIFEST)
                .map(document -> document.yaml().file().text(document.yaml().span()))
                .filter(text -> text.contains(GROUP) && text.contains("postBuild"))
                .forEach(text -> paths.add(path(text)));
    }

    private static Map<SourceFile, List<YamlNode>> byFile(List<InputDocument> documents) {
        Map<SourceFile, List<YamlNode>> roots = new HashMap<>();
        for (InputDocument document : documents) {
            YamlNode root = document.yaml().root();
            if (root != null) {
                roots.computeIfAbsent(document.yaml().file(), file -> new ArrayList<>(1))
                        .add(root);
            }
        }
        return roots;
    }

    /** Of what cannot be read, as a person would make it out. */
    private static String path(String text) {
        Matcher line = PATH.matcher(text);
        return line.find() ? clean(line.group(1)) : ANYWHERE;
    }

    private static boolean hasVariables(Manifest manifest) {
        if (!manifest.is(GROUP, "Kustomization")) {
            return false;
        }
        Field after = manifest.spec().get("postBuild");
        return !after.get("substitute").members().isEmpty()
                || !after.get("substituteFrom").items().isEmpty();
    }

    /** From the root of a repository, wherever that lies in the input; empty for all of it. */
    private static String path(Manifest manifest) {
        return clean(manifest.spec().get("path").text());
    }

    private static String clean(String path) {
        return Stream.of(path.split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .reduce(ANYWHERE, (known, part) -> known.isEmpty() ? part : known + "/" + part);
    }

    /** Whether what stands in this place is not known before Flux has filled it in: it is a scalar with a variable. */
    public boolean fill(SourceFile file, Span place) {
        return !paths.isEmpty()
                && isBuilt(file)
                && byFile.get().getOrDefault(file, List.of()).stream().anyMatch(root -> isFilled(root, place));
    }

    private boolean isBuilt(SourceFile file) {
        return isBelow(Nearness.folder(file))
                || builds.placements(file).stream().anyMatch(placement -> isBelow(placement.build()));
    }

    private boolean isBelow(String folder) {
        return paths.stream()
                .anyMatch(path -> path.equals(ANYWHERE) || ("/" + folder + "/").contains("/" + path + "/"));
    }

    private static boolean isFilled(YamlNode root, Span place) {
        Deque<YamlNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (node instanceof YamlMapping mapping) {
                for (YamlEntry entry : mapping.entries()) {
                    push(entry.key(), place, open);
                    push(entry.value(), place, open);
                }
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(item -> push(item, place, open));
            } else if (node instanceof YamlScalar scalar
                    && VARIABLE.matcher(scalar.value()).find()) {
                return true;
            }
        }
        return false;
    }

    private static void push(YamlNode node, Span place, Deque<YamlNode> open) {
        if (node.span().contains(place)) {
            open.push(node);
        }
    }
}

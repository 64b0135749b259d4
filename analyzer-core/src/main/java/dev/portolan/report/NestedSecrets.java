package dev.portolan.report;

import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.InputDocument;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Secrets that are parts of other objects, such as those of a Template. */
final class NestedSecrets {

    /** Whatever calls itself a Secret has one of them, but for slips of more letters than a person makes. */
    private static final List<String> SIGNS = List.of("ecret", "ECRET", "Secr", "Scre", "gData", "gdata", "stringD");

    private NestedSecrets() {}

    /** Whether a piece of a file may have one: hardly any has. */
    static boolean mayBeIn(SourceFile file, Span piece) {
        String text = file.text(piece);
        return SIGNS.stream().anyMatch(text::contains);
    }

    /** The outermost ones, without the document's own objects. */
    static List<YamlMapping> in(InputDocument document) {
        YamlNode root = document.yaml().root();
        if (root == null || !mayBeIn(document.yaml().file(), document.yaml().span())) {
            return List.of();
        }
        Set<YamlNode> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        document.manifests().forEach(manifest -> objects.add(manifest.node()));
        List<YamlMapping> secrets = new ArrayList<>();
        Deque<YamlNode> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (node instanceof YamlSequence sequence) {
                push(sequence.items(), node, open);
            } else if (node instanceof YamlMapping mapping) {
                if (!objects.contains(mapping) && Confidential.isSecretObject(mapping)) {
                    secrets.add(mapping);
                } else {
                    push(mapping.entries().stream().map(entry -> entry.value()).toList(), node, open);
                }
            }
        }
        return secrets;
    }

    /** What an alias brings in is looked at where it is written. */
    private static void push(List<? extends YamlNode> nodes, YamlNode parent, Deque<YamlNode> open) {
        for (YamlNode node : nodes) {
            if (parent.span().contains(node.span())) {
                open.push(node);
            }
        }
    }
}

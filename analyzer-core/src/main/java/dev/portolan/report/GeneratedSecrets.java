package dev.portolan.report;

import dev.portolan.source.LineIndex;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a kustomization tells of Secrets, and may not be shown: literals of its generator, and patches that speak of one. */
final class GeneratedSecrets {

    private static final String GENERATOR = "secretGenerator";

    private final YamlDocument document;
    private final List<Span> spans = new ArrayList<>();

    private GeneratedSecrets(YamlDocument document) {
        this.document = document;
    }

    static List<Span> of(YamlDocument document) {
        GeneratedSecrets secrets = new GeneratedSecrets(document);
        if (document.root() instanceof YamlMapping root && document.problems().isEmpty()) {
            root.entries().forEach(secrets::visit);
        }
        if (document.file().text(document.span()).contains(GENERATOR)) {
            // Comments, and what could not be read.
            secrets.hideLiterals();
        }
        return secrets.spans;
    }

    private void visit(YamlEntry entry) {
        if (entry.name().startsWith("patch")) {
            hidePatches(entry.value());
        } else if (entry.name().equals(GENERATOR)) {
            hideGenerated(entry.value());
        }
    }

    /** Of each text in it what stands behind {@code =}, on whatever line. */
    private void hideGenerated(YamlNode generators) {
        Deque<YamlNode> open = new ArrayDeque<>(List.of(generators));
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (node instanceof YamlMapping mapping) {
                mapping.entries().forEach(entry -> open.push(entry.value()));
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(open::push);
            } else {
                int sign = document.file().text(node.span()).indexOf('=');
                if (sign >= 0) {
                    spans.add(
                            new Span(node.span().start() + sign + 1, node.span().end()));
                }
            }
        }
    }

    private void hidePatches(YamlNode patches) {
        Deque<YamlNode> open = new ArrayDeque<>(List.of(patches));
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (node instanceof YamlMapping mapping) {
                YamlNode target = mapping.get("target");
                if (target != null && saysSecret(target)) {
                    spans.add(mapping.span());
                }
                mapping.entries().forEach(entry -> open.push(entry.value()));
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(open::push);
            } else if (node instanceof YamlScalar && saysSecret(node)) {
                spans.add(node.span());
            }
        }
    }

    private boolean saysSecret(YamlNode node) {
        return document.file().text(node.span()).lines().anyMatch(line -> UnreadSecret.saysSecret(line.strip()));
    }

    /** In every line, what stands behind the first {@code =}. */
    private void hideLiterals() {
        LineIndex lines = document.file().lines();
        int last = lines.line(document.span().end());
        for (int number = lines.line(document.span().start()); number <= last; number++) {
            Span line = lines.span(number);
            int sign = document.file().text(line).indexOf('=');
            if (sign >= 0) {
                spans.add(new Span(line.start() + sign + 1, line.end()));
            }
        }
    }
}

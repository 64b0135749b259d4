package dev.portolan.report;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Where the values of a document's environment variables stand: people write passwords there. */
final class EnvironmentValues {

    private final YamlDocument document;
    private final List<Span> spans = new ArrayList<>();

    EnvironmentValues(YamlDocument document) {
        this.document = document;
        Deque<YamlNode> open = new ArrayDeque<>();
        if (document.root() != null) {
            open.push(document.root());
        }
        while (!open.isEmpty()) {
            YamlNode node = open.pop();
            if (node instanceof YamlMapping mapping) {
                visit(mapping, open);
            } else if (node instanceof YamlSequence sequence) {
                sequence.items().forEach(open::push);
            }
        }
    }

    /** The text of each {@code value} in a list named {@code env}, at whatever depth. */
    List<Span> spans() {
        return spans;
    }

    private void visit(YamlMapping mapping, Deque<YamlNode> open) {
        for (YamlEntry entry : mapping.entries()) {
            if (LastApplied.isIn(entry.name())) {
                spans.add(entry.value().span());
            } else if (entry.name().equals("env") && entry.value() instanceof YamlSequence variables) {
                variables.items().forEach(this::addValue);
            } else {
                open.push(entry.value());
            }
        }
    }

    private void addValue(YamlNode variable) {
        if (!(variable instanceof YamlMapping mapping)) {
            return;
        }
        HiddenExtent extent = new HiddenExtent(document.file(), mapping.span());
        if (!hasProblem(mapping.span())) {
            extent.show(mapping.span());
        }
        YamlNode value = mapping.get("value");
        if (value != null) {
            extent.hide(value);
        }
        spans.addAll(extent.spans());
    }

    /** A value that is written twice, or lost, is no part of the mapping as it was read. */
    private boolean hasProblem(Span variable) {
        for (ReadingProblem problem : document.problems()) {
            if (variable.contains(problem.span())) {
                return true;
            }
        }
        return false;
    }
}

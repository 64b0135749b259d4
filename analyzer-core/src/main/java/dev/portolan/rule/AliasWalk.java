package dev.portolan.rule;

import dev.portolan.manifest.Confidential;
import dev.portolan.source.Span;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Looks which values of a document are written where they are hidden, and brought by an alias to where they are not. */
final class AliasWalk {

    /**
     * A node and what holds for it.
     *
     * @param secret whether it is of a Secret
     * @param variable whether it is of an environment variable
     * @param moved whether an alias brought it here
     */
    private record Step(YamlNode node, boolean secret, boolean variable, boolean moved) {

        boolean hidden() {
            return secret || variable;
        }
    }

    private final String text;
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> brought = new HashSet<>();

    AliasWalk(YamlDocument document) {
        this.text = document.file().text();
        if (document.root() != null && hasAliases(document.file().text(document.span()))) {
            open.push(new Step(document.root(), false, false, false));
        }
        while (!open.isEmpty()) {
            visit(open.pop());
        }
    }

    private static boolean hasAliases(String document) {
        return document.indexOf('&') >= 0 && document.indexOf('*') >= 0;
    }

    /** What is written nowhere stood under a key that is written twice: it may be anything. */
    Set<String> values() {
        brought.removeIf(value -> shown.contains(value) && !written.contains(value));
        return brought;
    }

    private void visit(Step step) {
        if (step.node() instanceof YamlMapping mapping) {
            boolean secret = Confidential.isSecretObject(mapping);
            mapping.entries().forEach(entry -> visit(entry, step, secret));
        } else if (step.node() instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                open.push(new Step(item, step.secret(), step.variable(), step.moved() || isMoved(step.node(), item)));
            }
        } else if (step.node() instanceof YamlScalar scalar) {
            visit(scalar, step);
        }
    }

    private void visit(YamlEntry entry, Step parent, boolean ofSecret) {
        String name = entry.name();
        boolean secret = parent.secret() || (ofSecret && !Confidential.isHarmlessKey(name));
        boolean variable = parent.variable()
                ? !name.equals("name") && !name.equals("valueFrom")
                : isEnvironment(name) || isValue(entry);
        boolean moved = parent.moved() || isMoved(parent.node(), entry.value());
        open.push(new Step(entry.value(), secret, variable, moved));
        if (isMoved(parent.node(), entry.key())) {
            open.push(new Step(entry.key(), false, false, true));
        } else {
            shown.add(entry.key().value());
        }
    }

    private void visit(YamlScalar scalar, Step step) {
        // No password is a yes or a no.
        if (scalar.type() == ScalarType.BOOLEAN
                || scalar.isNull()
                || scalar.value().isEmpty()) {
            return;
        }
        if (step.hidden() && step.moved()) {
            return;
        }
        Set<String> values = step.moved() ? brought : step.hidden() ? written : shown;
        values.add(scalar.value());
        values.add(scalar.text());
    }

    private static boolean isEnvironment(String name) {
        return name.regionMatches(true, 0, "env", 0, 3) && !name.equals("envFrom");
    }

    private static boolean isValue(YamlEntry entry) {
        return entry.name().equals("value")
                && entry.value() instanceof YamlScalar value
                && value.type() == ScalarType.STRING;
    }

    /** An alias has its own place, which begins with its sign, and what a merge brings has none within the mapping. */
    private boolean isMoved(YamlNode parent, YamlNode child) {
        Span span = child.span();
        return !parent.span().contains(span) || (span.length() > 1 && text.charAt(span.start()) == '*');
    }
}

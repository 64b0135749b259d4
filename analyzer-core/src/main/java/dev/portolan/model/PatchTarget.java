package dev.portolan.model;

import dev.portolan.manifest.Answer;
import dev.portolan.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The objects that a kustomization means: each word is a regular expression that has to match as a whole, and an empty
 * one matches all.
 *
 * @param labels a selector in words, {@code app=web,tier!=db}
 * @param annotations the same for annotations
 */
record PatchTarget(
        TargetWord group,
        TargetWord version,
        TargetWord kind,
        TargetWord name,
        TargetWord namespace,
        String labels,
        String annotations) {

    static final PatchTarget ALL = of(TargetWord.ANY, TargetWord.ANY);

    /** Objects of some kinds and names, wherever they are. */
    static PatchTarget of(TargetWord kind, TargetWord name) {
        return new PatchTarget(TargetWord.ANY, TargetWord.ANY, kind, name, TargetWord.ANY, "", "");
    }

    /** What {@code target:} or {@code select:} says. */
    static PatchTarget of(YamlMapping target) {
        return new PatchTarget(
                word(target, "group"),
                word(target, "version"),
                word(target, "kind"),
                word(target, "name"),
                word(target, "namespace"),
                text(target, "labelSelector"),
                text(target, "annotationSelector"));
    }

    private static TargetWord word(YamlMapping mapping, String name) {
        return TargetWord.of(text(mapping, name));
    }

    private static String text(YamlMapping mapping, String name) {
        return KustomizationReader.text(mapping.get(name));
    }

    /** The object that a part of an object names. */
    static PatchTarget named(YamlMapping part) {
        String apiVersion = text(part, "apiVersion");
        int slash = apiVersion.indexOf('/');
        YamlMapping named = part.get("metadata") instanceof YamlMapping metadata
                ? metadata
                : new YamlMapping(part.span(), List.of());
        return new PatchTarget(
                TargetWord.exactly(apiVersion.substring(0, Math.max(0, slash))),
                TargetWord.exactly(apiVersion.substring(slash + 1)),
                TargetWord.exactly(text(part, "kind")),
                TargetWord.exactly(text(named, "name")),
                TargetWord.exactly(text(named, "namespace")),
                "",
                "");
    }

    /** Whether an object is meant; unknown where the words cannot be understood. */
    Answer means(BuiltObject object) {
        // Names tell most objects apart: many patches may be for one object each.
        Answer meant = name.matches(object.names());
        if (meant != Answer.NO) {
            meant = both(meant, kind.matches(Set.of(object.manifest().kind())));
        }
        if (meant != Answer.NO) {
            meant = both(meant, group.matches(Set.of(object.manifest().group())));
            meant = both(meant, version.matches(Set.of(object.manifest().version())));
            meant = both(meant, namespace.matches(object.namespaces()));
            meant = both(meant, labels.isEmpty() ? Answer.YES : selects(labels, object.texts("labels")));
            meant = both(meant, annotations.isEmpty() ? Answer.YES : selects(annotations, object.texts("annotations")));
        }
        return meant;
    }

    private static Answer both(Answer one, Answer other) {
        if (one == Answer.NO || other == Answer.NO) {
            return Answer.NO;
        }
        return one == Answer.UNKNOWN ? one : other;
    }

    private static Answer selects(String selector, Map<String, String> pairs) {
        if (selector.contains("(")) {
            return Answer.UNKNOWN;
        }
        for (String term : selector.split(",", -1)) {
            if (!holds(term.strip(), pairs)) {
                return Answer.NO;
            }
        }
        return Answer.YES;
    }

    private static boolean holds(String term, Map<String, String> pairs) {
        int equals = term.indexOf('=');
        if (equals <= 0) {
            return term.startsWith("!") ? !pairs.containsKey(term.substring(1).strip()) : pairs.containsKey(term);
        }
        boolean negated = term.charAt(equals - 1) == '!';
        String key = term.substring(0, negated ? equals - 1 : equals).strip();
        String value =
                term.substring(equals + (term.startsWith("==", equals) ? 2 : 1)).strip();
        return value.equals(pairs.get(key)) != negated;
    }
}

package dev.portolan.rules.vocabulary;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Answer;
import dev.portolan.manifest.Manifest;
import dev.portolan.manifest.Reference;
import dev.portolan.model.Model;
import dev.portolan.model.NearName;
import dev.portolan.model.Resolution;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object that is named in one or more places of another one, and that is surely not there.
 *
 * @param references all that one object has to the missing one, at least one
 */
public record MissingObject(List<Reference> references, Resolution resolution, String namespace) {

    private record Target(Manifest from, String group, String kind, String namespace, String name) {}

    /** In the order of the references. */
    public static List<MissingObject> of(Model model, Predicate<Reference> wanted) {
        Map<Target, List<Reference>> byTarget = new LinkedHashMap<>();
        for (Reference reference : model.references()) {
            if (wanted.test(reference) && model.resolve(reference).answer() == Answer.NO) {
                byTarget.computeIfAbsent(target(model, reference), target -> new ArrayList<>())
                        .add(reference);
            }
        }
        return byTarget.values().stream()
                .map(references -> new MissingObject(
                        List.copyOf(references), model.resolve(references.get(0)), model.namespace(references.get(0))))
                .toList();
    }

    private static Target target(Model model, Reference reference) {
        return new Target(
                reference.manifest(),
                reference.group(),
                reference.kind(),
                model.namespace(reference),
                reference.name());
    }

    public Reference first() {
        return references.get(0);
    }

    /** One finding at the first place; its fix writes the near name in all of them. */
    public Draft tell(Model model, Reporter report) {
        NearName near = resolution.near();
        Manifest elsewhere =
                resolution.elsewhere().isEmpty() ? null : resolution.elsewhere().get(0);
        Draft draft =
                report.at(first().field(), message(model, near, elsewhere)).label(label());
        if (near != null) {
            draft.related(near.manifest().metadata().get("name"), "probably meant")
                    .fix(fix(near));
        } else if (elsewhere != null) {
            draft.related(
                    elsewhere.metadata().get("namespace"),
                    first().inWords() + " is in namespace " + model.namespace(elsewhere));
        }
        for (Reference other : references.subList(1, references.size())) {
            draft.related(other.field(), "named here too");
        }
        return draft;
    }

    private String label() {
        return namespace.isEmpty()
                ? "no " + first().kind() + " has this name"
                : "no " + first().kind() + " of namespace " + namespace + " has this name";
    }

    private String message(Model model, @Nullable NearName near, @Nullable Manifest elsewhere) {
        if (near != null) {
            return "there is no " + first().inWords() + "; the nearest is \"" + near.name() + "\"";
        }
        if (elsewhere != null) {
            return first().inWords() + " is in namespace " + model.namespace(elsewhere) + " and not in " + namespace
                    + "; give both one namespace" + unless(elsewhere);
        }
        return "there is no " + first().inWords() + " in this input; add it, or name one that is there";
    }

    /** What is written without a namespace goes where kubectl is told to put it. */
    private String unless(Manifest elsewhere) {
        String written = first().namespace();
        boolean open = written == null || written.isEmpty();
        if (!open && elsewhere.namespace() != null) {
            return "";
        }
        return ", unless applied with -n " + (open ? elsewhere.namespace() : written);
    }

    private @Nullable Fix fix(NearName near) {
        if (!near.single()) {
            return null;
        }
        List<TextEdit> edits = new ArrayList<>();
        for (Reference reference : references) {
            Fix one = Overwrite.value(reference.field(), near.name());
            if (one == null) {
                return null;
            }
            edits.addAll(one.edits());
        }
        return Fix.unsafe("write " + near.name(), edits.toArray(TextEdit[]::new));
    }
}

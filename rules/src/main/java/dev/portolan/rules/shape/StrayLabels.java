package dev.portolan.rules.shape;

import dev.portolan.finding.Fix;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Labels written right into a selector that keeps them under {@code matchLabels}. */
final class StrayLabels {

    private static final String HOME = "matchLabels";
    private static final Set<String> SELECTOR = Set.of(HOME, "matchExpressions");

    private StrayLabels() {}

    /** The labels that were told of together; empty where the field is no such label. */
    static List<UnknownFieldProblem> tell(
            Manifest manifest, UnknownFieldProblem problem, List<UnknownFieldProblem> unknown, Reporter report) {
        if (!isLabel(problem)) {
            return List.of();
        }
        List<UnknownFieldProblem> labels = unknown.stream()
                .filter(other -> other.owner().path().equals(problem.owner().path()) && isLabel(other))
                .toList();
        List<String> names = labels.stream().map(UnknownFieldProblem::name).toList();
        report.at(
                        problem,
                        Owners.inWords(manifest, problem.owner(), problem.definition()) + " has no " + Words.or(names)
                                + "; write " + (names.size() == 1 ? "it" : "them") + " under " + HOME)
                .causes(problem.owner().path())
                .fix(fix(manifest, labels));
        return labels;
    }

    private static boolean isLabel(UnknownFieldProblem problem) {
        return SELECTOR.equals(problem.fields().keySet())
                && ExpectedWords.isScalar(problem.found())
                && NearName.of(problem.name(), SELECTOR) == null;
    }

    private static @Nullable Fix fix(Manifest manifest, List<UnknownFieldProblem> labels) {
        YamlMapping owner = FieldPaths.owner(manifest.written(), labels.get(0).span());
        if (owner == null) {
            return null;
        }
        List<YamlEntry> entries = owner.entries().stream()
                .filter(entry -> labels.stream()
                        .anyMatch(label -> label.span().equals(entry.key().span())))
                .toList();
        TextEdit edit = Wrapping.of(manifest.file(), owner, entries, List.of(HOME));
        if (edit == null) {
            return null;
        }
        String title = "write the pairs under " + HOME;
        // Under matchLabels another value than a string would be wrong as well.
        boolean onlyStrings = labels.stream().allMatch(label -> label.found() == FoundType.STRING);
        return onlyStrings ? Fix.safe(title, edit) : Fix.unsafe(title, edit);
    }
}

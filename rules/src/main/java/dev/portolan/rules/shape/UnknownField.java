package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlScalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(id = "unknown-field", severity = Severity.ERROR, summary = "a field that the object cannot have there")
public final class UnknownField implements ShapeRule {

    private static final int SHOWN_NAMES = 6;

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        Set<Span> identity = MissingIdentity.misspeltKeys(manifest, problems);
        List<UnknownFieldProblem> unknown = problems.stream()
                .filter(UnknownFieldProblem.class::isInstance)
                .map(UnknownFieldProblem.class::cast)
                .filter(problem -> !identity.contains(problem.span()))
                .toList();
        Set<UnknownFieldProblem> told = new HashSet<>();
        for (UnknownFieldProblem problem : unknown) {
            if (told.add(problem)) {
                told.addAll(tell(manifest, problem, unknown, report));
            }
        }
    }

    /** All that was told of with the field. */
    private static List<UnknownFieldProblem> tell(
            Manifest manifest, UnknownFieldProblem problem, List<UnknownFieldProblem> unknown, Reporter report) {
        NearName same = NearName.sameLetters(problem.name(), problem.names());
        if (tellPair(manifest, problem, report)) {
            return List.of();
        }
        MisplacedBlock block = same == null ? MisplacedBlock.of(manifest, problem, unknown) : null;
        NearName slip = same == null ? NearName.slip(problem.name(), problem.names()) : same;
        if (block != null && block.isPairsOfAnEmptyMap() && (slip == null || block.isLikelierThanASlip())) {
            block.tell(report);
            return block.problems();
        }
        List<UnknownFieldProblem> labels = StrayLabels.tell(manifest, problem, unknown, report);
        if (!labels.isEmpty()) {
            return labels;
        }
        ForeignWord foreign = ForeignWord.find(problem.definition(), problem.name());
        NearName reference = ReferenceName.of(problem);
        if (foreign != null) {
            tellForeign(manifest, problem, foreign, report);
        } else if (same != null) {
            tellNear(manifest, problem, same, report);
        } else if (reference != null && isFree(manifest, problem, reference.word())) {
            tellNear(manifest, problem, reference, report);
        } else if (DottedKey.tell(manifest, problem, report)) {
            return List.of();
        } else if (block != null && (slip == null || block.isLikelierThanASlip())) {
            block.tell(report);
            return block.problems();
        } else {
            NearName near = slip == null ? NearName.of(problem.name(), problem.names()) : slip;
            if (near == null) {
                tellPlain(manifest, problem, report);
            } else {
                tellNear(manifest, problem, near, report);
            }
        }
        return List.of();
    }

    /** {@code - KEY: value} in a list of name and value: what is at fault is the whole item. */
    private static boolean tellPair(Manifest manifest, UnknownFieldProblem problem, Reporter report) {
        YamlMapping owner = FieldPaths.owner(manifest.written(), problem.span());
        if (owner == null
                || owner.entries().size() != 1
                || !(owner.entries().get(0).value() instanceof YamlScalar)
                || !NamedPairs.isPair(problem.names())
                || NearName.slip(problem.name(), problem.names()) != null) {
            return false;
        }
        report.at(
                        problem,
                        Owners.inWords(manifest, problem.owner(), problem.definition())
                                + " has a name and a value; write " + NamedPairs.asItem(problem.name()))
                .causes(problem.owner().path())
                .fix(NamedPairs.itemOf(report.file(), owner));
        return true;
    }

    private static void tellForeign(
            Manifest manifest, UnknownFieldProblem problem, ForeignWord foreign, Reporter report) {
        Draft draft = report.at(problem, start(manifest, problem) + "; " + foreign.advice());
        problem.homes().stream()
                .map(home -> Way.to(manifest, problem, home))
                .filter(Way::isStraight)
                .forEach(way -> way.unwritten(manifest).forEach(draft::causes));
        if (!foreign.above().isEmpty()) {
            draft.causes(FieldPaths.member(
                            problem.owner().path(), foreign.above().get(0)))
                    .fix(wrapping(manifest, problem, foreign.above()));
        }
        String name = foreign.replacement();
        if (name != null && isFree(manifest, problem, name)) {
            draft.causes(FieldPaths.member(problem.owner().path(), name))
                    .fix(renaming(manifest, problem, new NearName(name, false), report)
                            .fix());
        }
    }

    private static @Nullable Fix wrapping(Manifest manifest, UnknownFieldProblem problem, List<String> above) {
        YamlMapping owner = FieldPaths.owner(manifest.written(), problem.span());
        YamlEntry entry = owner == null ? null : owner.entry(problem.name());
        TextEdit edit =
                owner == null || entry == null ? null : Wrapping.of(manifest.file(), owner, List.of(entry), above);
        return edit == null ? null : Fix.unsafe("write it under " + String.join(".", above), edit);
    }

    private static void tellNear(Manifest manifest, UnknownFieldProblem problem, NearName near, Reporter report) {
        if (!isFree(manifest, problem, near.word())) {
            report.at(problem, start(manifest, problem) + "; " + near.word() + " is there already");
            return;
        }
        Renaming renaming = renaming(manifest, problem, near, report);
        report.at(problem, start(manifest, problem) + "; " + renaming.advice())
                .causes(FieldPaths.member(problem.owner().path(), near.word()))
                .fix(renaming.fix());
    }

    private static Renaming renaming(Manifest manifest, UnknownFieldProblem problem, NearName right, Reporter report) {
        YamlMapping owner = FieldPaths.owner(manifest.written(), problem.span());
        boolean inFlow =
                owner != null && report.file().text().charAt(owner.span().start()) == '{';
        return Renaming.of(report.file(), problem, right, inFlow);
    }

    private static void tellPlain(Manifest manifest, UnknownFieldProblem problem, Reporter report) {
        String place = MisplacedBlock.placeOfName(manifest, problem);
        if (place != null) {
            report.at(problem, start(manifest, problem) + "; it belongs " + place + ", though not with what is in it");
            return;
        }
        String home = ForeignWord.home(problem.name());
        if (home != null) {
            report.at(problem, start(manifest, problem) + "; " + home);
            return;
        }
        List<String> names = problem.names();
        String known = names.isEmpty() || names.size() > SHOWN_NAMES ? "" : "; it has " + Words.and(names);
        report.at(problem, start(manifest, problem) + known);
    }

    static String start(Manifest manifest, UnknownFieldProblem problem) {
        return Owners.inWords(manifest, problem.owner(), problem.definition()) + " has no " + problem.name();
    }

    private static boolean isFree(Manifest manifest, UnknownFieldProblem problem, String name) {
        YamlMapping owner = FieldPaths.owner(manifest.written(), problem.span());
        return owner != null && owner.entry(name) == null;
    }
}

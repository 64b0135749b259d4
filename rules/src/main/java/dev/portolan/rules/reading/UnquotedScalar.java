package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.TextEdit;
import java.util.List;
import java.util.Set;

@AutoService(Rule.class)
@RuleInfo(
        id = "unquoted-scalar",
        severity = Severity.ERROR,
        summary = "a string that is read as a number or a boolean",
        explains = {"wrong-type", "unknown-field"})
public final class UnquotedScalar implements ShapeRule {

    private static final Set<ValueType> STRINGS =
            Set.of(ValueType.STRING, ValueType.TIME, ValueType.MICRO_TIME, ValueType.BASE64);

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof WrongTypeProblem wrong && isUnquotedString(wrong)) {
                tell(manifest, wrong, report);
            }
        }
    }

    /** Not where only a few words are allowed: quotes would not make one of them. */
    private static boolean isUnquotedString(WrongTypeProblem problem) {
        return problem.plain()
                && STRINGS.contains(problem.expected().type())
                && problem.expected().allowed().isEmpty()
                && problem.found() != FoundType.STRING;
    }

    private static void tell(Manifest manifest, WrongTypeProblem problem, Reporter report) {
        // A password may be a number; yes and no are none.
        if (Confidential.hides(manifest, problem.field())
                && (problem.found() != FoundType.BOOLEAN || Confidential.isSecret(manifest))) {
            tellHidden(problem, report);
            return;
        }
        String quoted = ScalarText.quoted(problem.text());
        report.at(
                        problem,
                        problem.text() + " without quotes is " + read(problem) + ", and " + subject(problem)
                                + " a string; write " + quoted)
                .fix(Fix.safe("write " + quoted, new TextEdit(problem.span(), quoted)));
    }

    /** Without its value, in the fix as well: fixes are printed. */
    private static void tellHidden(WrongTypeProblem problem, Reporter report) {
        String found = problem.found() == FoundType.BOOLEAN ? "a boolean" : "a number";
        report.at(
                        problem,
                        subject(problem) + " a string, and without quotes this one is " + found + "; put it in quotes")
                .fix(Fix.safe(
                        "put it in quotes",
                        TextEdit.insert(problem.span().start(), "\""),
                        TextEdit.insert(problem.span().end(), "\"")));
    }

    /** {@code the number 1.1}. */
    private static String read(WrongTypeProblem problem) {
        String what = problem.found() == FoundType.BOOLEAN ? "the boolean" : "a number";
        boolean other = !problem.value().equals(problem.text());
        if (problem.found() == FoundType.BOOLEAN) {
            return other ? what + " " + problem.value() : "a boolean";
        }
        return other ? "the number " + problem.value() : what;
    }

    /** {@code value has to be}, {@code an item of command has to be}. */
    private static String subject(WrongTypeProblem problem) {
        String field = problem.field();
        if (!field.endsWith("]")) {
            return problem.name() + " has to be";
        }
        boolean item = field.substring(field.lastIndexOf('[') + 1, field.length() - 1)
                .chars()
                .allMatch(Character::isDigit);
        return (item ? "an item of " : "a value of ") + problem.name() + " has to be";
    }
}

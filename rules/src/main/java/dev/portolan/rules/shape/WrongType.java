package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.List;
import java.util.regex.Matcher;

@AutoService(Rule.class)
@RuleInfo(id = "wrong-type", severity = Severity.ERROR, summary = "a value of another type than its field has")
public final class WrongType implements ShapeRule {

    private static final TextForm DURATION = TextForm.of("([0-9]{1,9})\\s*(s|sec|secs|second|seconds)");

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof WrongTypeProblem wrong) {
                tell(manifest, wrong, report);
            }
        }
    }

    private static void tell(Manifest manifest, WrongTypeProblem problem, Reporter report) {
        if (tellWord(problem, report)) {
            return;
        }
        Field field = FieldPaths.find(manifest, problem.field());
        if (field == null) {
            report.at(problem, message(manifest, problem));
            return;
        }
        Reshaping outdented = OutdentedItem.of(field);
        Reshaping reshaping = outdented == null ? Reshaping.of(field, problem) : outdented;
        String message = message(manifest, problem);
        report.at(problem, reshaping.advice().isEmpty() ? message : message + "; " + reshaping.advice())
                .fix(reshaping.fix());
    }

    /** Where one word stands for another value. */
    private static boolean tellWord(WrongTypeProblem problem, Reporter report) {
        if (problem.found() != FoundType.STRING) {
            return false;
        }
        String text = problem.text();
        if (problem.plain() && NullWord.is(text)) {
            report.at(
                            problem,
                            text + " is a word, and " + problem.name() + " has to be "
                                    + ExpectedWords.one(problem.expected()) + "; write null, or leave it out")
                    .fix(ScalarText.write(report.file(), problem.span(), "null"));
            return true;
        }
        ValueType type = problem.expected().type();
        if (type == ValueType.BOOLEAN && (text.equals("true") || text.equals("false"))) {
            report.at(
                            problem,
                            problem.name() + " has to be true or false, and with the quotes " + text
                                    + " is a string; take them off")
                    .fix(ScalarText.unquote(problem.span(), text));
            return true;
        }
        Matcher duration = DURATION.matcher(text);
        if ((type == ValueType.INT32 || type == ValueType.INT64)
                && problem.name().endsWith("Seconds")
                && duration.matches()) {
            report.at(problem, problem.name() + " counts seconds and takes no unit; write " + duration.group(1))
                    .fix(ScalarText.unquote(problem.span(), duration.group(1)));
            return true;
        }
        return false;
    }

    private static String message(Manifest manifest, WrongTypeProblem problem) {
        boolean hidden = manifest.is("", "Secret") || problem.field().contains(".env[");
        String text = hidden ? "" : problem.text();
        String found = text.isEmpty() && ExpectedWords.isScalar(problem.found())
                ? "this"
                : ExpectedWords.found(problem.found(), text);
        return subject(problem) + " has to be " + ExpectedWords.one(problem.expected()) + ", not " + found;
    }

    private static String subject(WrongTypeProblem problem) {
        String field = problem.field();
        if (!field.endsWith("]")) {
            return problem.name();
        }
        boolean item = field.substring(field.lastIndexOf('[') + 1, field.length() - 1)
                .chars()
                .allMatch(Character::isDigit);
        return (item ? "an item of " : "a value of ") + problem.name();
    }
}

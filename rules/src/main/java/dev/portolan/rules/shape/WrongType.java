package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

@AutoService(Rule.class)
@RuleInfo(id = "wrong-type", severity = Severity.ERROR, summary = "a value of another type than its field has")
public final class WrongType implements ShapeRule {

    private static final TextForm DURATION = TextForm.of("([0-9]{1,5})\\s*(s|sec|m|min|h|hour|d|day|second|minute)s?");
    private static final TextForm PERCENTAGE = TextForm.of("([0-9]{1,3})\\s*%");
    private static final Map<Character, Integer> SECONDS = Map.of('s', 1, 'm', 60, 'h', 3600, 'd', 86400);

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
            told(problem, message(manifest, problem), report);
            return;
        }
        String number = ProbedPort.number(field);
        if (number != null) {
            told(problem, "a gRPC probe takes no name of a port; write " + number, report)
                    .fix(ScalarText.suggest(report.file(), problem.span(), number));
            return;
        }
        Reshaping outdented = OutdentedItem.of(field);
        Reshaping reshaping = outdented == null ? Reshaping.of(field, problem) : outdented;
        String message = message(manifest, problem);
        told(problem, reshaping.advice().isEmpty() ? message : message + "; " + reshaping.advice(), report)
                .fix(reshaping.fix());
    }

    /** What others say of a value that could not be read follows from that. */
    private static Draft told(WrongTypeProblem problem, String message, Reporter report) {
        return report.at(problem, message).causes(problem.field());
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
        return (type == ValueType.INT32 || type == ValueType.INT64) && tellNumber(problem, report);
    }

    /** A number with a unit that its field takes for granted. */
    private static boolean tellNumber(WrongTypeProblem problem, Reporter report) {
        Matcher duration = DURATION.matcher(problem.text());
        if (problem.name().contains("Seconds") && duration.matches()) {
            long seconds = Long.parseLong(duration.group(1))
                    * SECONDS.getOrDefault(duration.group(2).charAt(0), 1);
            tellNumber(problem, " counts seconds and takes no unit; write ", String.valueOf(seconds), report);
            return true;
        }
        Matcher percentage = PERCENTAGE.matcher(problem.text());
        if (problem.name().matches(".*(Utilization|[pP]ercent(age)?)") && percentage.matches()) {
            tellNumber(problem, " counts percent and takes no sign; write ", percentage.group(1), report);
            return true;
        }
        return false;
    }

    private static void tellNumber(WrongTypeProblem problem, String advice, String number, Reporter report) {
        told(problem, problem.name() + advice + number, report).fix(ScalarText.unquote(problem.span(), number));
    }

    private static String message(Manifest manifest, WrongTypeProblem problem) {
        String path = problem.field();
        boolean hidden = Confidential.hides(manifest, path) || path.contains(".env[");
        String text = hidden ? "" : problem.text();
        String found =
                hidden && ExpectedWords.isScalar(problem.found()) ? "this" : ExpectedWords.found(problem.found(), text);
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

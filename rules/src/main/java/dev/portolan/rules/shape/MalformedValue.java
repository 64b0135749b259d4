package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.MalformedValueProblem;
import dev.portolan.finding.NumberRangeProblem;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.rules.vocabulary.TextForm;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(
        id = "malformed-value",
        severity = Severity.ERROR,
        summary = "an amount, a time, a number or base64 that cannot be read")
public final class MalformedValue implements ShapeRule {

    /** {@code $(...)}, a text between backticks, or a pipe into base64. */
    private static final TextForm SHELL = TextForm.of("\\$\\((?:[^$)\n]|\\$(?!\\())*+\\)|`.*`|\\|\\s*base64\\b");

    private static final int MICRO_DIGITS = 6;

    /** To the second, its fraction, and the zone. */
    private static final TextForm TIME = TextForm.of(
            "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:[.,]([0-9]+))?(Z|[+-][0-9]{2}:[0-9]{2})");

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof MalformedValueProblem malformed) {
                tell(manifest, malformed, problems, report);
            } else if (problem instanceof NumberRangeProblem number) {
                tell(number, report);
            }
        }
    }

    private static void tell(NumberRangeProblem number, Reporter report) {
        boolean small = number.type() == ValueType.INT32;
        long limit = small ? Integer.MAX_VALUE : Long.MAX_VALUE;
        boolean negative = number.text().startsWith("-");
        report.at(
                number,
                number.name() + " " + number.text() + " is too " + (negative ? "small" : "large") + "; it can be "
                        + (negative
                                ? "no less than " + (small ? Integer.MIN_VALUE : Long.MIN_VALUE)
                                : limit + " at most"));
    }

    private static void tell(
            Manifest manifest, MalformedValueProblem problem, List<ShapeProblem> problems, Reporter report) {
        switch (problem.type()) {
            case QUANTITY -> tellQuantity(problem, report);
            case BASE64 -> tellBase64(manifest, problem, problems, report);
            case TIME ->
                report.at(
                        problem,
                        problem.name() + " " + problem.text()
                                + " is no time; write it as in \"2026-11-24T09:30:00Z\", with its zone");
            case MICRO_TIME -> tellMicroTime(problem, report);
            case INT_OR_STRING ->
                report.at(problem, problem.name() + " can be a whole number or a string, but not " + problem.text());
            case STRING, BOOLEAN, INT32, INT64, NUMBER, LIST, MAP, OBJECT, ANY ->
                report.at(problem, problem.name() + " cannot be read");
        }
    }

    private static void tellMicroTime(MalformedValueProblem problem, Reporter report) {
        Matcher time = TIME.matcher(problem.text());
        if (!time.matches()) {
            report.at(
                    problem,
                    problem.name() + " " + problem.text()
                            + " is no time; write it as in \"2026-11-24T09:30:00.000000Z\", with its zone");
            return;
        }
        String fraction = time.group(2) == null ? "" : time.group(2);
        String digits = (fraction + "0".repeat(MICRO_DIGITS)).substring(0, MICRO_DIGITS);
        String meant = time.group(1) + "." + digits + time.group(3);
        report.at(
                        problem,
                        problem.name() + " " + problem.text() + " needs " + MICRO_DIGITS
                                + " digits of the second; write " + meant)
                .fix(ScalarText.suggest(report.file(), problem.span(), meant));
    }

    private static void tellQuantity(MalformedValueProblem problem, Reporter report) {
        String start = shown(problem.text()) + " is no amount that Kubernetes can read; ";
        String meant = QuantityGuess.of(problem.text());
        if (meant == null) {
            report.at(problem, start + "write a number and a unit such as m, k, M, G, Ki, Mi or Gi, without a blank");
            return;
        }
        report.at(problem, start + "write " + meant)
                .fix(Fix.unsafe("write " + meant, ScalarText.replace(report.file(), problem.span(), meant)));
    }

    private static String shown(String text) {
        return text.isBlank() ? "\"" + text + "\"" : text;
    }

    /** The value is never shown: it may be secret, and here most of all. */
    private static void tellBase64(
            Manifest manifest, MalformedValueProblem problem, List<ShapeProblem> problems, Reporter report) {
        if (!manifest.is("", "Secret") || !problem.field().startsWith("data")) {
            report.at(problem, "values of " + problem.name() + " are base64, and this one is not; encode it");
        } else if (SHELL.matcher(problem.text()).find()) {
            report.at(
                    problem,
                    "values under data are base64, and this is a shell command, which nobody runs; write what it"
                            + " prints, or the value itself under stringData");
        } else {
            report.at(
                            problem,
                            "values under data are base64, and this one is not; write it under stringData as it is, or"
                                    + " encode it")
                    .fix(allAsText(manifest, problems));
        }
    }

    /** The whole map under another name, if none of its values is base64; null otherwise. */
    private static @Nullable Fix allAsText(Manifest manifest, List<ShapeProblem> problems) {
        Field data = manifest.written().get("data");
        long plain = problems.stream()
                .filter(problem -> problem instanceof MalformedValueProblem malformed
                        && malformed.type() == ValueType.BASE64
                        && malformed.field().startsWith("data[")
                        && !SHELL.matcher(malformed.text()).find())
                .count();
        boolean all = plain == data.members().size();
        return all && manifest.written().get("stringData").isAbsent() ? Overwrite.key(data, "stringData") : null;
    }
}

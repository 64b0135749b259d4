package dev.portolan.rules.shape;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.MalformedValueProblem;
import dev.portolan.finding.NumberRangeProblem;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.ScalarText;
import java.util.List;

@AutoService(Rule.class)
@RuleInfo(
        id = "malformed-value",
        severity = Severity.ERROR,
        summary = "an amount, a time, a number or base64 that cannot be read")
public final class MalformedValue implements ShapeRule {

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof MalformedValueProblem malformed) {
                tell(manifest, malformed, report);
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

    private static void tell(Manifest manifest, MalformedValueProblem problem, Reporter report) {
        switch (problem.type()) {
            case QUANTITY -> tellQuantity(problem, report);
            case BASE64 -> tellBase64(manifest, problem, report);
            case TIME ->
                report.at(
                        problem,
                        problem.name() + " " + problem.text()
                                + " is no time; write it as in \"2026-11-24T09:30:00Z\", with its zone");
            case INT_OR_STRING ->
                report.at(problem, problem.name() + " can be a whole number or a string, but not " + problem.text());
            case STRING, BOOLEAN, INT32, INT64, NUMBER, LIST, MAP, OBJECT, ANY ->
                report.at(problem, problem.name() + " cannot be read");
        }
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
    private static void tellBase64(Manifest manifest, MalformedValueProblem problem, Reporter report) {
        boolean secret = manifest.is("", "Secret") && problem.field().startsWith("data");
        report.at(
                problem,
                secret
                        ? "values under data are base64, and this one is not; write it under stringData as it is, or encode it"
                        : "values of " + problem.name() + " are base64, and this one is not; encode it");
    }
}

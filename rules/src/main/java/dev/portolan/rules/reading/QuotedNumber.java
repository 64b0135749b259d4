package dev.portolan.rules.reading;

import com.google.auto.service.AutoService;
import dev.portolan.finding.Fix;
import dev.portolan.finding.FoundType;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.finding.WrongTypeProblem;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.rule.Draft;
import dev.portolan.rule.Reporter;
import dev.portolan.rule.Rule;
import dev.portolan.rule.RuleInfo;
import dev.portolan.rule.ShapeRule;
import dev.portolan.rules.vocabulary.TextForm;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@AutoService(Rule.class)
@RuleInfo(
        id = "quoted-number",
        severity = Severity.ERROR,
        summary = "a number between quotes, which is a string",
        explains = {"wrong-type", "invalid-probe", "invalid-service"})
public final class QuotedNumber implements ShapeRule {

    private static final TextForm WHOLE = TextForm.of("-?(0|[1-9][0-9]{0,17})");
    private static final int MOST_DIGITS = 9;
    private static final Set<ValueType> WHOLE_NUMBERS = Set.of(ValueType.INT32, ValueType.INT64);

    /** Where {@code port} can be a name. */
    private static final Set<String> PROBES = Set.of("httpGet", "tcpSocket");

    @Override
    public void check(Manifest manifest, List<ShapeProblem> problems, Reporter report) {
        for (ShapeProblem problem : problems) {
            if (problem instanceof WrongTypeProblem wrong && isQuotedNumber(wrong)) {
                report.at(
                                problem,
                                wrong.name() + " has to be a number, and with the quotes " + wrong.text()
                                        + " is a string; take them off")
                        .fix(takeOffQuotes(problem.span(), wrong.text()));
            }
        }
        if (!manifest.isCustom()) {
            checkFieldsThatTakeBoth(manifest.written(), report);
        }
    }

    private static boolean isQuotedNumber(WrongTypeProblem problem) {
        return problem.found() == FoundType.STRING
                && !problem.plain()
                && WHOLE_NUMBERS.contains(problem.expected().type())
                && WHOLE.matcher(problem.text()).matches();
    }

    private static void checkFieldsThatTakeBoth(Field field, Reporter report) {
        for (Field child : field.isList() ? field.items() : field.members()) {
            if (child.node() instanceof YamlScalar scalar && scalar.isString() && isDigits(scalar.value())) {
                tellNameOfDigits(child, scalar, report);
            } else {
                checkFieldsThatTakeBoth(child, report);
            }
        }
    }

    private static void tellNameOfDigits(Field field, YamlScalar scalar, Reporter report) {
        String name = field.name();
        String digits = scalar.value();
        if (!takesPort(field)) {
            return;
        }
        Draft draft = report.at(
                field,
                name + " \"" + digits
                        + "\" is the name of a port, and no port can be named so; take the quotes off to mean port "
                        + digits);
        if (!digits.startsWith("0") || digits.equals("0")) {
            draft.fix(takeOffQuotes(scalar.style(), scalar.span(), digits));
        }
    }

    private static boolean takesPort(Field field) {
        return field.name().equals("targetPort")
                || (field.name().equals("port")
                        && PROBES.contains(field.parent().name()));
    }

    private static @Nullable Fix takeOffQuotes(ScalarStyle style, Span span, String digits) {
        return style == ScalarStyle.SINGLE_QUOTED || style == ScalarStyle.DOUBLE_QUOTED
                ? takeOffQuotes(span, digits)
                : null;
    }

    private static Fix takeOffQuotes(Span span, String digits) {
        return Fix.safe("write " + digits, new TextEdit(span, digits));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }
}

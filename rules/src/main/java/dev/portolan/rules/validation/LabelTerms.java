package dev.portolan.rules.validation;

import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.LabelValue;
import dev.portolan.rules.vocabulary.QualifiedName;
import java.util.List;

/** Checks of labels and of what selects by them. */
public final class LabelTerms {

    private static final long LARGEST_ANNOTATIONS = 256 * 1024L;
    private static final List<String> OPERATORS = List.of("In", "NotIn", "Exists", "DoesNotExist");

    private LabelTerms() {}

    /** A map of labels: each key a qualified name, each value short and plain. Those that the server adds are not told. */
    public static void labels(Field map, Reporter report) {
        for (Field label : map.members()) {
            if (label.node() == null) {
                continue;
            }
            String problem = QualifiedName.problem(label.name());
            if (problem != null) {
                report.atKey(label, "label \"" + label.name() + "\": " + problem);
            }
            if (label.isString()) {
                Term.check(label, "label " + label.name(), LabelValue.problem(label.text()), report);
            }
        }
    }

    /** A map of annotations: each key a qualified name, and not too much of them all together. */
    public static void annotations(Field map, Reporter report) {
        long size = 0;
        for (Field annotation : map.members()) {
            String problem = QualifiedName.annotationProblem(annotation.name());
            if (problem != null) {
                report.atKey(annotation, "key \"" + annotation.name() + "\": " + problem);
            }
            size += bytes(annotation.name()) + bytes(annotation.text());
        }
        if (size > LARGEST_ANNOTATIONS) {
            report.atKey(map, "annotations have " + size + " bytes; at most " + LARGEST_ANNOTATIONS + " are allowed");
        }
    }

    /** The length in UTF-8. */
    private static long bytes(String text) {
        return text.codePoints()
                .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    /** A label's key. */
    public static void key(Field key, Reporter report) {
        if (key.isString()) {
            Term.check(key, QualifiedName.problem(key.text()), report);
        }
    }

    /** A selector with {@code matchLabels} and {@code matchExpressions}. */
    public static void selector(Field selector, Reporter report) {
        labels(selector.get("matchLabels"), report);
        for (Field expression : selector.get("matchExpressions").items()) {
            key(expression.get("key"), report);
            Field operator = expression.get("operator");
            Term.oneOf(operator, OPERATORS, report);
            countValues(operator.text(), expression.get("values"), report);
            values(expression.get("values"), report);
        }
    }

    /** Whether an operator has as many values as it takes. */
    public static void countValues(String operator, Field values, Reporter report) {
        int count = values.items().size();
        switch (operator) {
            case "In", "NotIn" -> {
                if (count == 0) {
                    report.at(values, "operator " + operator + " needs values; write at least one");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (count > 0) {
                    report.atKey(values, "operator " + operator + " takes no values; remove them");
                }
            }
            default -> {}
        }
    }

    /** A list of values that labels may have. */
    public static void values(Field values, Reporter report) {
        for (Field value : values.items()) {
            String problem = value.isString() ? LabelValue.problem(value.text()) : null;
            if (problem != null) {
                report.at(value, "value \"" + value.text() + "\": " + problem);
            }
        }
    }
}

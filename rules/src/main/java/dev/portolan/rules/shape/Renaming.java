package dev.portolan.rules.shape;

import dev.portolan.finding.ExpectedValue;
import dev.portolan.finding.Fix;
import dev.portolan.finding.UnknownFieldProblem;
import dev.portolan.finding.ValueType;
import dev.portolan.rules.vocabulary.ScalarText;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * The right name for an unknown field, and its value in the form that the right name asks for.
 *
 * @param advice the end of a sentence, {@code write ports}
 * @param fix null where the value would be wrong under that name, and no form of it is right for sure
 */
record Renaming(String advice, @Nullable Fix fix) {

    /** @param inFlow whether the object that has the field is written between braces */
    static Renaming of(SourceFile file, UnknownFieldProblem problem, NearName right, boolean inFlow) {
        String name = right.word();
        ExpectedValue expected = problem.fields().get(name);
        if (expected == null || problem.value().length() == 0 || takes(expected, problem)) {
            return new Renaming(
                    "write " + name,
                    right.sure()
                            ? ScalarText.write(file, problem.span(), name)
                            : ScalarText.suggest(file, problem.span(), name));
        }
        String advice = "write " + name + ", " + ExpectedWords.one(expected);
        String list = listOfOne(file, problem, expected, inFlow);
        return new Renaming(
                advice,
                list == null
                        ? null
                        : Fix.unsafe(
                                "write a list of one",
                                new TextEdit(
                                        new Span(
                                                problem.span().start(),
                                                problem.value().end()),
                                        name + ":" + list)));
    }

    /** By its form only: what a scalar says is judged where it stands. */
    private static boolean takes(ExpectedValue expected, UnknownFieldProblem problem) {
        return switch (problem.found()) {
            case LIST -> expected.type() == ValueType.LIST || expected.type() == ValueType.ANY;
            case OBJECT ->
                expected.type() == ValueType.MAP
                        || expected.type() == ValueType.OBJECT
                        || expected.type() == ValueType.ANY;
            case STRING, BOOLEAN, INTEGER, FLOAT ->
                ExpectedWords.isScalar(expected.type()) || expected.type() == ValueType.ANY;
        };
    }

    /** What stands behind the colon; null where the one item is not the written scalar, or an object that only needs it. */
    private static @Nullable String listOfOne(
            SourceFile file, UnknownFieldProblem problem, ExpectedValue expected, boolean inFlow) {
        ExpectedValue item = expected.item();
        String text = file.text(problem.value());
        boolean movable = problem.span().end() <= problem.value().start()
                && text.indexOf('\n') < 0
                && "|>*&!".indexOf(text.charAt(0)) < 0;
        if (item == null || !ExpectedWords.isScalar(problem.found()) || !movable) {
            return null;
        }
        if (ExpectedWords.isScalar(item.type())) {
            return text.indexOf(',') < 0 ? " [" + text + "]" : null;
        }
        boolean onlyThis = item.names().contains(problem.name())
                && item.required().stream().allMatch(problem.name()::equals);
        if (!onlyThis) {
            return null;
        }
        String pair = problem.name() + ": " + text;
        int column = file.position(problem.span().start()).column();
        return inFlow ? " [{" + pair + "}]" : "\n" + " ".repeat(column + 1) + "- " + pair;
    }
}

package dev.portolan.rules.validation.custom;

import dev.portolan.finding.ConstraintProblem;
import dev.portolan.rules.shape.Words;
import java.util.List;

/** Says which rule of a CustomResourceDefinition a value breaks. */
final class ConstraintWords {

    private static final int SHOWN_LETTERS = 60;

    private ConstraintWords() {}

    static String of(ConstraintProblem problem) {
        String limit = problem.limit();
        String value = value(problem);
        return switch (problem.constraint()) {
            case MINIMUM -> value + " is too small; it has to be " + limit + " or more";
            case EXCLUSIVE_MINIMUM -> value + " is too small; it has to be more than " + limit;
            case MAXIMUM -> value + " is too large; it can be " + limit + " at most";
            case EXCLUSIVE_MAXIMUM -> value + " is too large; it has to be less than " + limit;
            case MULTIPLE_OF -> value + " is no multiple of " + limit;
            case MIN_LENGTH -> value + " is too short; it has to have " + counted(limit, "letter") + " or more";
            case MAX_LENGTH -> value + " is too long; it can have " + counted(limit, "letter") + " at most";
            case PATTERN -> value + " does not match " + limit;
            case FORMAT -> value + " is not of the format " + limit;
            case MIN_ITEMS -> problem.name() + " has to have " + counted(limit, "item") + " or more";
            case MAX_ITEMS -> problem.name() + " can have " + counted(limit, "item") + " at most";
            case MIN_PROPERTIES -> problem.name() + " has to have " + counted(limit, "member") + " or more";
            case MAX_PROPERTIES -> problem.name() + " can have " + counted(limit, "member") + " at most";
            case ENUM ->
                problem.name() + " can be " + Words.or(problem.choices().get(0)) + ", but not " + shown(problem);
            case ALL_OF -> subject(problem) + " does not fit all that its CustomResourceDefinition asks for (allOf)";
            case ANY_OF -> anyOf(problem);
            case ONE_OF -> oneOf(problem);
            case NOT -> not(problem);
            case SET -> problem.name() + " has this value already, in item " + limit + "; remove one";
            case MAP ->
                problem.name() + " has an item with "
                        + Words.and(problem.choices().get(0)) + " already, item " + limit
                        + "; remove one, or change it";
            case NO_NULL -> "an item of " + problem.name() + " cannot be null; remove it, or write a value";
        };
    }

    private static String anyOf(ConstraintProblem problem) {
        return problem.choices().isEmpty()
                ? subject(problem) + " fits none of the ways that its CustomResourceDefinition allows (anyOf)"
                : subject(problem) + " has to have " + Words.or(ways(problem));
    }

    private static String oneOf(ConstraintProblem problem) {
        return problem.choices().isEmpty()
                ? subject(problem)
                        + " has to fit exactly one of the ways that its CustomResourceDefinition allows (oneOf)"
                : subject(problem) + " has to have exactly one of " + Words.and(ways(problem));
    }

    private static String not(ConstraintProblem problem) {
        return problem.choices().isEmpty()
                ? subject(problem) + " is as its CustomResourceDefinition forbids it (not)"
                : subject(problem) + " cannot have " + Words.or(ways(problem));
    }

    private static List<String> ways(ConstraintProblem problem) {
        return problem.choices().stream().map(Words::and).toList();
    }

    private static String subject(ConstraintProblem problem) {
        return problem.name().isEmpty() ? "the object" : problem.name();
    }

    /** {@code replicas 12}, or only the name where the value is long or has several lines. */
    private static String value(ConstraintProblem problem) {
        String shown = shown(problem);
        return shown.isEmpty() ? subject(problem) : subject(problem) + " " + shown;
    }

    private static String shown(ConstraintProblem problem) {
        String text = problem.text();
        if (text.length() > SHOWN_LETTERS || text.indexOf('\n') >= 0) {
            return "";
        }
        return text.isBlank() ? "\"" + text + "\"" : text;
    }

    private static String counted(String count, String one) {
        return count + " " + one + (count.equals("1") ? "" : "s");
    }
}

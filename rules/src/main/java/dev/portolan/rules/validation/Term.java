package dev.portolan.rules.validation;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.rule.Reporter;
import dev.portolan.rules.vocabulary.NearWord;
import dev.portolan.rules.vocabulary.Overwrite;
import dev.portolan.rules.vocabulary.Placeholder;
import dev.portolan.rules.vocabulary.PortName;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of single values that several rules share. */
public final class Term {

    private static final long LAST_PORT = 65535;

    private Term() {}

    /**
     * Tells of a string that is no such term.
     *
     * @param problem what is wrong with it, in words; null for nothing
     */
    public static void check(Field field, @Nullable String problem, Reporter report) {
        check(field, label(field), problem, report);
    }

    /**
     * Tells of a string that is no such term.
     *
     * @param subject what it is, for the message
     * @param problem what is wrong with it, in words; null for nothing
     */
    static void check(Field field, String subject, @Nullable String problem, Reporter report) {
        if (problem == null || !isOurs(field)) {
            return;
        }
        String start = subject + " \"" + field.text() + "\": ";
        String placeholder = Placeholder.bracketed(field.text());
        if (placeholder == null) {
            report.at(field, start + problem);
        } else {
            // placeholder-left would say the same, and only warn.
            report.at(field, start + placeholder + " is a placeholder that nothing replaced; put the real value there")
                    .causesAt(field.path())
                    .placeholder();
        }
    }

    /**
     * Whether a value is for the rules of validation to judge: of a needed field that is missing or null the shape check
     * tells. A null in a list of strings is the empty string to the server, and the shape check passes it.
     */
    private static boolean isOurs(Field field) {
        YamlNode node = field.node();
        boolean isNull = node instanceof YamlScalar scalar && scalar.isNull();
        return node != null && (!isNull || field.name().startsWith("["));
    }

    /** Tells of a string that is written but empty; where it is missing, the shape check speaks. */
    public static boolean isEmpty(Field field, Reporter report) {
        boolean empty = field.is("");
        if (empty && isOurs(field)) {
            report.at(field, label(field) + " is empty; write one");
        }
        return empty;
    }

    /**
     * Tells of a string that is missing or empty, in a field that the schema calls optional and the server needs.
     *
     * @param message says what is missing and what to do
     */
    public static boolean isMissing(Field field, String message, Reporter report) {
        boolean missing = field.isAbsent() || field.is("");
        if (missing) {
            report.at(field, message);
        }
        return missing;
    }

    /** Tells of a string that is none of a few words which the schema does not list. */
    public static void oneOf(Field field, List<String> words, Reporter report) {
        if (field.isString() && !words.contains(field.text()) && isOurs(field)) {
            report.at(
                            field,
                            words.size() == 1
                                    ? label(field) + " can only be " + words.get(0) + ", not \"" + field.text() + "\""
                                    : label(field) + " \"" + field.text() + "\" is none of " + String.join(", ", words))
                    .fix(near(field, words));
        }
    }

    /** Writes the only word that a written one is but for a slip, or for letters behind it. */
    private static @Nullable Fix near(Field field, List<String> words) {
        String written = field.text();
        List<String> begun = words.stream().filter(written::startsWith).toList();
        String near = begun.size() == 1 ? begun.get(0) : NearWord.of(written, words);
        return near == null ? null : Overwrite.value(field, near);
    }

    /**
     * Tells of the empty string in a choice. The shape check passes it, as most fields take it for absent; those that
     * the server keeps as a pointer do not.
     */
    public static void notEmpty(Field field, List<String> words, Reporter report) {
        if (field.is("")) {
            report.at(field, label(field) + " is empty; write " + String.join(" or ", words) + ", or leave it out");
        }
    }

    public static void range(Field field, long first, long last, Reporter report) {
        Long number = field.integer();
        if (number != null && (number < first || number > last) && isOurs(field)) {
            report.at(field, label(field) + " " + number + " is outside " + first + "-" + last);
        }
    }

    public static void portNumber(Field field, Reporter report) {
        range(field, 1, LAST_PORT, report);
    }

    /** Tells of a negative number. */
    public static void notNegative(Field field, Reporter report) {
        Long number = field.integer();
        if (number != null && number < 0 && isOurs(field)) {
            report.at(field, label(field) + " " + number + " is negative; write 0 or more");
        }
    }

    /** Tells of what is neither the number nor the name of a port. */
    public static void portNumberOrName(Field field, Reporter report) {
        portNumber(field, report);
        if (field.isString()) {
            check(field, PortName.problem(field.text()), report);
        }
    }

    /** Tells of a number below 1. */
    public static void positive(Field field, Reporter report) {
        Long number = field.integer();
        if (number != null && number < 1 && isOurs(field)) {
            report.at(field, label(field) + " " + number + " is too low; write 1 or more");
        }
    }

    /** What a message calls a value: its own name, of an item that of its list. */
    public static String label(Field field) {
        return field.name().startsWith("[") ? field.parent().name() : field.name();
    }
}

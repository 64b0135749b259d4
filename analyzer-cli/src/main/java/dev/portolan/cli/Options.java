package dev.portolan.cli;

import dev.portolan.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * How options are declared and read. All values are texts until a command looks at them. What was parsed is null where there was nothing
 * to parse.
 */
final class Options {

    private static final String COLOR = "--color";
    private static final List<String> COLOURS = List.of("auto", "always", "never");

    private Options() {}

    static OptionSpec flag(String name, String... description) {
        return OptionSpec.builder(name).description(description).build();
    }

    static OptionSpec value(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(description)
                .build();
    }

    static OptionSpec values(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /** An option whose value is one of a few words, which completions offer; they are asked for only by what makes those. */
    static OptionSpec word(String name, String label, Iterable<String> words, String... description) {
        return OptionSpec.builder(value(name, label, description))
                .completionCandidates(words)
                .build();
    }

    /** An option that may be repeated, and the words that completions offer for it. */
    static OptionSpec words(String name, String label, Iterable<String> words, String... description) {
        return OptionSpec.builder(values(name, label, description))
                .completionCandidates(words)
                .build();
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help")
                .build();
    }

    static OptionSpec colour() {
        return word(
                COLOR, "WHEN", COLOURS, "auto (the default: on a terminal, unless NO_COLOR is set), always or never");
    }

    static boolean coloured(@Nullable ParseResult parsed, Session session) throws UsageException {
        return switch (choice(parsed, COLOR, COLOURS, "auto")) {
            case "always" -> true;
            case "never" -> false;
            default -> session.terminal().out() && session.terminal().colourful();
        };
    }

    static PositionalParamSpec parameters(String label, String... description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /** Parameters of which completions know some. */
    static PositionalParamSpec parameterWords(String label, Iterable<String> words, String... description) {
        return PositionalParamSpec.builder(parameters(label, description))
                .completionCandidates(words)
                .build();
    }

    static boolean isGiven(@Nullable ParseResult parsed, String name) {
        return parsed != null && parsed.hasMatchedOption(name);
    }

    static String text(@Nullable ParseResult parsed, String name, String otherwise) {
        return parsed == null ? otherwise : parsed.matchedOptionValue(name, otherwise);
    }

    static List<String> texts(@Nullable ParseResult parsed, String name) {
        return parsed == null ? List.of() : parsed.matchedOptionValue(name, List.<String>of());
    }

    /** The words of a repeatable option whose values may be lists with commas. */
    static Set<String> words(@Nullable ParseResult parsed, String name) {
        Set<String> words = new LinkedHashSet<>();
        for (String value : texts(parsed, name)) {
            for (String word : value.split(",", -1)) {
                if (!word.isBlank()) {
                    words.add(word.trim());
                }
            }
        }
        return words;
    }

    static List<String> parameters(ParseResult parsed) {
        List<String> parameters = new ArrayList<>();
        if (parsed.hasMatchedPositional(0)) {
            parameters.addAll(parsed.matchedPositionalValue(0, List.<String>of()));
        }
        return parameters;
    }

    /** One of a few words. */
    static String choice(@Nullable ParseResult parsed, String name, List<String> words, String otherwise)
            throws UsageException {
        String word = text(parsed, name, otherwise);
        if (!words.contains(word)) {
            throw new UsageException(name + " " + word + " is not known; it can be " + String.join(", ", words)
                    + Settings.suggestion(word, words));
        }
        return word;
    }
}

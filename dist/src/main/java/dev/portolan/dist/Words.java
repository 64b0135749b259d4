package dev.portolan.dist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What completions say of options and parameters. */
final class Words {

    private static final List<String> FILES = List.of("FILE", "PATH", "DIR");
    private static final int LONGEST = 72;

    private Words() {}

    static List<CommandSpec> commands(CommandSpec root) {
        return root.subcommands().values().stream()
                .map(line -> line.getCommandSpec())
                .toList();
    }

    /** The words that an option or parameter takes; none where anything may stand. */
    static List<String> of(ArgSpec argument) {
        List<String> words = new ArrayList<>();
        Iterable<String> candidates = argument.completionCandidates();
        if (candidates != null) {
            candidates.forEach(words::add);
        }
        return words;
    }

    static boolean takesFile(ArgSpec argument) {
        return FILES.contains(argument.paramLabel());
    }

    static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    /** Whether files come behind this command: as its only parameters, or behind the first one. */
    static boolean takesFiles(CommandSpec command) {
        return command.positionalParameters().stream()
                .anyMatch(parameter -> parameter.paramLabel().contains("PATH"));
    }

    static String summary(CommandSpec command) {
        return sentence(String.join(" ", command.usageMessage().description()));
    }

    static String summary(ArgSpec argument) {
        return shortened(String.join(" ", argument.description()));
    }

    private static String sentence(String text) {
        int end = text.indexOf(". ");
        String first = end < 0 ? text : text.substring(0, end);
        return shortened(first.endsWith(".") ? first.substring(0, first.length() - 1) : first);
    }

    /** One line of a menu: cut at a sign that parts a sentence, else between words. */
    private static String shortened(String text) {
        for (String part : new String[] {";", ","}) {
            int end = text.length() > LONGEST ? text.lastIndexOf(part, LONGEST) : -1;
            if (end > 0) {
                return text.substring(0, end);
            }
        }
        return text.length() > LONGEST ? text.substring(0, text.lastIndexOf(' ', LONGEST)) : text;
    }

    /** The longest name of an option, without dashes; null if it has none such. */
    static @Nullable String longName(OptionSpec option) {
        return option.longestName().startsWith("--") ? option.longestName().substring(2) : null;
    }

    static @Nullable String shortName(OptionSpec option) {
        return option.shortestName().startsWith("--")
                ? null
                : option.shortestName().substring(1);
    }
}

package dev.portolan.dist;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for fish. */
final class FishCompletion {

    private static final String NO_COMMAND = "__fish_use_subcommand";

    private final CommandSpec root;
    private final StringBuilder text = new StringBuilder();

    FishCompletion(CommandSpec root) {
        this.root = root;
    }

    String text() {
        text.append("# Completions of ").append(root.name()).append(" for fish.\n");
        line("-f");
        for (OptionSpec option : root.options()) {
            option(NO_COMMAND, option);
        }
        for (CommandSpec command : Words.commands(root)) {
            line("-n " + NO_COMMAND + " -a " + quoted(command.name()) + described(Words.summary(command)));
        }
        for (CommandSpec command : Words.commands(root)) {
            command(command);
        }
        return text.toString();
    }

    private void command(CommandSpec command) {
        String condition = quoted("__fish_seen_subcommand_from " + command.name());
        text.append('\n');
        for (OptionSpec option : command.options()) {
            option(condition, option);
        }
        for (ArgSpec parameter : command.positionalParameters()) {
            List<String> words = Words.of(parameter);
            if (!words.isEmpty()) {
                String unchosen = quoted("__fish_seen_subcommand_from " + command.name()
                        + "; and not __fish_seen_subcommand_from " + String.join(" ", words));
                line("-n " + unchosen + " -a " + quoted(String.join(" ", words)) + described(Words.summary(parameter)));
            }
        }
        if (Words.takesFiles(command)) {
            line("-n " + condition + " -F");
        }
    }

    private void option(String condition, OptionSpec option) {
        StringBuilder line = new StringBuilder("-n ").append(condition);
        String shortName = Words.shortName(option);
        if (shortName != null) {
            line.append(" -s ").append(shortName);
        }
        String longName = Words.longName(option);
        if (longName != null) {
            line.append(" -l ").append(longName);
        }
        if (Words.takesValue(option)) {
            List<String> words = Words.of(option);
            line.append(Words.takesFile(option) ? " -r -F" : " -x");
            if (!words.isEmpty()) {
                line.append(" -a ").append(quoted(String.join(" ", words)));
            }
        }
        line(line + described(Words.summary(option)));
    }

    private static String described(String summary) {
        return " -d " + quoted(summary);
    }

    private void line(String arguments) {
        text.append("complete -c ")
                .append(root.name())
                .append(' ')
                .append(arguments)
                .append('\n');
    }

    /** In single quotes fish reads a backslash only before a quote or a backslash. */
    private static String quoted(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(sign -> sign.equals("'") || sign.equals("\\") ? "\\" + sign : sign)
                .collect(Collectors.joining("", "'", "'"));
    }
}

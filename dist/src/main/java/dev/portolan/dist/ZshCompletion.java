package dev.portolan.dist;

import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for zsh: a function that a folder of the fpath holds. */
final class ZshCompletion {

    private final CommandSpec root;
    private final StringBuilder text = new StringBuilder();

    ZshCompletion(CommandSpec root) {
        this.root = root;
    }

    String text() {
        text.append("#compdef ").append(root.name()).append("\n\n");
        text.append("_portolan() {\n    local curcontext=$curcontext state line\n    local -A opt_args\n");
        text.append("    local -a commands=(\n");
        for (CommandSpec command : Words.commands(root)) {
            String entry = command.name() + ":" + Words.summary(command);
            text.append("        ").append(quoted(entry)).append('\n');
        }
        text.append("    )\n    _arguments -C \\\n");
        for (OptionSpec option : root.options()) {
            option("        ", option);
        }
        text.append("        '1:command:->command' \\\n        '*::argument:->arguments'\n\n");
        text.append("    case $state in\n    command) _describe command commands ;;\n    arguments)\n");
        text.append("        case $words[1] in\n");
        for (CommandSpec command : Words.commands(root)) {
            text.append("        ").append(command.name()).append(")\n            _arguments -s -S \\\n");
            for (OptionSpec option : command.options()) {
                option("                ", option);
            }
            parameters(command);
            text.append("            ;;\n");
        }
        text.append("        esac\n        ;;\n    esac\n}\n\n");
        // Read from a folder of the fpath it is the function's own body; sourced, it has to say whom it serves.
        text.append("if [ \"$funcstack[1]\" = _portolan ]; then\n    _portolan \"$@\"\nelse\n");
        return text.append("    compdef _portolan portolan\nfi\n").toString();
    }

    private void parameters(CommandSpec command) {
        List<String> words = List.of();
        for (ArgSpec parameter : command.positionalParameters()) {
            words = Words.of(parameter);
        }
        String rest = Words.takesFiles(command) ? "_files" : " ";
        if (words.isEmpty()) {
            text.append("                ").append(quoted("*:path:" + rest)).append('\n');
            return;
        }
        String first = "1:word:(" + String.join(" ", words) + ")";
        text.append("                ").append(quoted(first)).append(" \\\n");
        text.append("                ").append(quoted("*:path:" + rest)).append('\n');
    }

    private void option(String indent, OptionSpec option) {
        for (String name : option.names()) {
            StringBuilder word = new StringBuilder(option.isMultiValue() ? "*" : "");
            boolean takesValue = Words.takesValue(option);
            word.append(name).append(takesValue && name.startsWith("--") ? "=" : "");
            word.append('[').append(escaped(Words.summary(option))).append(']');
            if (takesValue) {
                word.append(':')
                        .append(escaped(option.paramLabel()))
                        .append(':')
                        .append(values(option));
            }
            text.append(indent).append(quoted(word.toString())).append(" \\\n");
        }
    }

    private static String values(OptionSpec option) {
        List<String> words = Words.of(option);
        if (!words.isEmpty()) {
            return "(" + String.join(" ", words) + ")";
        }
        return Words.takesFile(option) ? "_files" : " ";
    }

    /** Within an option's description, brackets and colons are zsh's own. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}

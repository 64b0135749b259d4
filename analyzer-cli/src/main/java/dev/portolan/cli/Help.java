package dev.portolan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} prints. */
final class Help {

    private static final int WIDTH = 100;

    private Help() {}

    static String of(CommandSpec spec) {
        spec.usageMessage().width(WIDTH).sortOptions(false).sortSynopsis(false).abbreviateSynopsis(true);
        CommandLine line = spec.commandLine();
        String text = line.getUsageMessage(Ansi.OFF);
        StringBuilder trimmed = new StringBuilder();
        for (String row : text.lines().toList()) {
            trimmed.append(row.stripTrailing()).append('\n');
        }
        return trimmed.toString();
    }
}

package dev.portolan.dist;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page, in the macros of man(7). */
final class ManualPage {

    private static final int LONGEST_ROW = 70;

    private final CommandSpec root;
    private final String version;
    private final String day;
    private final StringBuilder text = new StringBuilder();

    /** Nothing stands in this section yet. */
    private boolean isFirst = true;

    ManualPage(CommandSpec root, String version, String day) {
        this.root = root;
        this.version = version;
        this.day = day.substring(0, "2027-01-31".length());
    }

    String text() {
        text.append(".TH PORTOLAN 1 \"")
                .append(day)
                .append("\" \"Portolan ")
                .append(version)
                .append("\"\n");
        section("NAME");
        paragraph("portolan - linter and analyzer for Kubernetes manifests");
        section("SYNOPSIS");
        for (CommandSpec command : Words.commands(root)) {
            synopsis(command);
        }
        section("DESCRIPTION");
        paragraph(String.join(" ", root.usageMessage().description()));
        paragraph("It needs no network and no cluster, and runs no code of a manifest.");
        for (CommandSpec command : Words.commands(root)) {
            command(command);
        }
        exitCodes();
        environment();
        section("FILES");
        term("portolan.yaml", "What a team has settled; \"portolan config schema\" prints what it may say.");
        term("portolan-baseline.tsv", "What was known already when \"portolan baseline create\" wrote it.");
        term(
                "~/.cache/portolan",
                "Archives of classes that make starts faster. They may be deleted at any time; the next start makes a new one.");
        return text.toString();
    }

    private void synopsis(CommandSpec command) {
        text.append(isFirst ? "" : ".br\n")
                .append(".B portolan ")
                .append(literal(command.name()))
                .append('\n');
        isFirst = false;
        String[] custom = command.usageMessage().customSynopsis();
        if (custom.length > 0) {
            String prefix = root.name() + " " + command.name() + " ";
            text.append(literal(custom[0].strip().substring(prefix.length()))).append('\n');
            return;
        }
        StringBuilder rest = new StringBuilder("[OPTIONS]");
        for (ArgSpec parameter : command.positionalParameters()) {
            rest.append(" [").append(parameter.paramLabel()).append("...]");
        }
        text.append(literal(rest.toString())).append('\n');
    }

    private void command(CommandSpec command) {
        section("PORTOLAN " + command.name().toUpperCase(Locale.ROOT));
        paragraph(String.join(" ", command.usageMessage().description()));
        for (ArgSpec parameter : command.positionalParameters()) {
            term(parameter.paramLabel(), String.join(" ", parameter.description()));
        }
        for (OptionSpec option : command.options()) {
            String value = Words.takesValue(option) ? " " + option.paramLabel() : "";
            term(String.join(", ", option.names()) + value, String.join(" ", option.description()));
        }
        footer(List.of(command.usageMessage().footer()));
    }

    /** What stands at the end of a command's help: rows that are indented are examples, and stay as they are. */
    private void footer(List<String> rows) {
        boolean literal = false;
        for (String row : rows) {
            boolean example = row.startsWith("  ");
            if (example != literal) {
                text.append(example ? ".PP\n.nf\n" : ".fi\n");
            }
            literal = example;
            if (example) {
                text.append(literal(row)).append('\n');
            } else if (!row.isEmpty()) {
                paragraph(row);
            }
        }
        text.append(literal ? ".fi\n" : "");
    }

    private void exitCodes() {
        section("EXIT STATUS");
        term("0", "Nothing was found at or above the gate (--fail-on).");
        term("1", "Something was found.");
        term("2", "Portolan could not run: a path that does not exist, an unknown option, a bug.");
    }

    private void environment() {
        section("ENVIRONMENT");
        term("JAVA_HOME", "The Java, 17 or later, that runs Portolan; the one on the PATH otherwise.");
        term("NO_COLOR", "If it is set, reports have no colour.");
        term("PORTOLAN_JAVA_OPTS", "More options for Java, such as -Xmx4g.");
        term("PORTOLAN_CLASS_ARCHIVE", "If it is \"off\", no archive of classes is made.");
        term("XDG_CACHE_HOME", "Where the archive of classes is kept, in the folder portolan; ~/.cache otherwise.");
    }

    private void section(String title) {
        text.append(".SH ").append(literal(title)).append('\n');
        isFirst = true;
    }

    private void paragraph(String words) {
        text.append(isFirst ? "" : ".PP\n").append(filled(words));
        isFirst = false;
    }

    private void term(String term, String words) {
        text.append(".TP\n.B ").append(literal(term)).append('\n');
        text.append(filled(words));
        isFirst = false;
    }

    /** Broken into rows: roff fills them anew. */
    private static String filled(String words) {
        StringBuilder rows = new StringBuilder();
        StringBuilder row = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (row.length() > 0 && row.length() + 1 + word.length() > LONGEST_ROW) {
                rows.append(literal(row.toString())).append('\n');
                row.setLength(0);
            }
            row.append(row.length() == 0 ? "" : " ").append(word);
        }
        return rows.append(literal(row.toString())).append('\n').toString();
    }

    /** As it stands: backslashes and dashes are roff's own, and so is a period or quote that begins a line. */
    private static String literal(String words) {
        String plain = words.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}

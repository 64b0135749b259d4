package dev.portolan.report;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartFilter;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** For pull requests and job summaries, as GitHub shows Markdown: findings in tables, and a chart of what is broken. */
final class MarkdownReport implements Report {

    /** GitHub shows no job summary that is larger. */
    static final int MOST_BYTES = 1 << 20;

    /** For the line that says what is left out. */
    private static final int RESERVE = 512;

    private static final int MOST_NAMES = 20;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        String head = head(outcome);
        String tail = chart(outcome) + notChecked(outcome);
        StringBuilder tables = new StringBuilder();
        int room = MOST_BYTES - RESERVE - bytes(head) - bytes(tail);
        int left = addFindings(outcome, tables, room);
        out.append(head).append(tables);
        if (left > 0) {
            out.append("\n**")
                    .append(Words.count(left, "finding is", "findings are"))
                    .append(" left out here, as this would be longer than 1 MiB; the text and JSON reports hold all of"
                            + " them.**\n");
        }
        out.append(tail);
    }

    private static String head(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        text.append("## Portolan\n\n**").append(Verdict.of(outcome).sentence()).append("**\n\n");
        text.append("| errors | warnings | notes | objects | files | not checked |\n");
        text.append("| ---: | ---: | ---: | ---: | ---: | ---: |\n| ");
        for (Severity severity : Severity.values()) {
            text.append(outcome.count(severity)).append(" | ");
        }
        text.append(outcome.objectCount())
                .append(" | ")
                .append(outcome.fileCount())
                .append(" | ");
        text.append(outcome.notChecked().size()).append(" |\n");
        if (!outcome.untold().isEmpty()) {
            text.append("\nNot told: ").append(outcome.untold()).append(".\n");
        }
        if (!outcome.configuredInWords().isEmpty()) {
            text.append("\nNot as usual: ")
                    .append(MarkdownText.of(outcome.configuredInWords()))
                    .append(".\n");
        }
        return text.toString();
    }

    /** @return how many findings had no room */
    private static int addFindings(Outcome outcome, StringBuilder out, int bytes) {
        int room = bytes;
        int left = 0;
        for (Severity severity : Severity.values()) {
            List<Finding> findings = new ArrayList<>();
            for (Finding finding : outcome.findings()) {
                if (finding.severity() == severity) {
                    findings.add(finding);
                }
            }
            String before = before(severity, findings.size());
            String after = severity == Severity.NOTE ? "\n</details>\n" : "";
            room -= bytes(before) + bytes(after);
            int shown = 0;
            StringBuilder rows = new StringBuilder();
            while (left == 0 && shown < findings.size()) {
                String row = row(findings.get(shown));
                room -= bytes(row);
                if (room < 0) {
                    break;
                }
                rows.append(row);
                shown++;
            }
            left += findings.size() - shown;
            if (shown > 0) {
                out.append(before).append(rows).append(after);
            }
        }
        return left;
    }

    private static String before(Severity severity, int count) {
        String title = Words.count(count, severity.word(), severity.word() + "s");
        String table = "| what | where | rule |\n| --- | --- | --- |\n";
        return severity == Severity.NOTE
                ? "\n<details><summary>" + title + "</summary>\n\n" + table
                : "\n### " + title + "\n\n" + table;
    }

    private static String row(Finding finding) {
        StringBuilder row = new StringBuilder("| ").append(MarkdownText.of(finding.message()));
        Fix fix = finding.fix();
        if (fix != null) {
            row.append("<br>fix (")
                    .append(fix.applicability().word())
                    .append("): ")
                    .append(MarkdownText.of(fix.title()));
        }
        int start = finding.span().start();
        String template = finding.file().renderedFrom(start);
        return row.append(" | ")
                .append(MarkdownText.code(finding.file().path() + ":"
                        + finding.file().position(start).line()))
                .append(template.isEmpty() ? "" : "<br>rendered from " + MarkdownText.code(template))
                .append(" | ")
                .append(MarkdownText.code(finding.rule()))
                .append(" |\n")
                .toString();
    }

    /** What is broken; nothing where every link is well. */
    private static String chart(Outcome outcome) {
        Chart broken = ChartFilter.broken(Chart.of(outcome.model(), outcome.findings()));
        if (broken.edges().isEmpty()) {
            return "";
        }
        return "\n### What is broken\n\n```mermaid\n" + ChartMermaid.text(broken) + "```\n";
    }

    private static String notChecked(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        for (NotCheckedGroup group : NotCheckedGroup.of(outcome.notChecked())) {
            text.append(text.isEmpty() ? "\n### Not checked\n\n" : "")
                    .append("- ")
                    .append(group.title())
                    .append(": ");
            List<String> names = group.names();
            for (int i = 0; i < Math.min(MOST_NAMES, names.size()); i++) {
                text.append(i == 0 ? "" : ", ").append(MarkdownText.code(names.get(i)));
            }
            text.append(names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more\n" : "\n");
        }
        return text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}

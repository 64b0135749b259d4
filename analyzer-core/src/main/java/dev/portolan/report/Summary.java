package dev.portolan.report;

import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressionKind;
import java.util.ArrayList;
import java.util.List;

/** The last lines of a text report: how much was found, and what was not checked. */
final class Summary {

    private final Outcome outcome;
    private final ReportStyle style;

    Summary(Outcome outcome, ReportStyle style) {
        this.outcome = outcome;
        this.style = style;
    }

    void draw(StringBuilder out) {
        Colours colours = new Colours(style.colours());
        out.append(count(Severity.ERROR, colours))
                .append(", ")
                .append(count(Severity.WARNING, colours))
                .append(", ")
                .append(count(Severity.NOTE, colours));
        if (!style.notes() && outcome.count(Severity.NOTE) > 0) {
            out.append(" (--notes shows ").append(outcome.count(Severity.NOTE) == 1 ? "it)" : "them)");
        }
        if (!outcome.suppressed().isEmpty()) {
            out.append(", ")
                    .append(outcome.suppressed().size())
                    .append(" suppressed (")
                    .append(bySuppression())
                    .append(')');
        }
        out.append(" in ")
                .append(Words.count(outcome.fileCount(), "file", "files"))
                .append(", ")
                .append(Words.count(outcome.objectCount(), "object", "objects"))
                .append('\n');
        if (!style.mended() && outcome.mendable() > 0) {
            out.append(outcome.mendable()).append(" can be mended with --fix\n");
        }
        String configured = outcome.configuredInWords();
        if (!configured.isEmpty()) {
            out.append(configured).append('\n');
        }
        if (outcome.unchanged() > 0) {
            out.append("left out: ")
                    .append(Words.count(outcome.unchanged(), "finding", "findings"))
                    .append(" in unchanged lines\n");
        }
        if (!outcome.notChecked().isEmpty()) {
            out.append("not checked: ").append(notChecked()).append('\n');
        }
    }

    /** {@code 2 by comment, 1 by baseline}. */
    private String bySuppression() {
        List<String> parts = new ArrayList<>();
        for (SuppressionKind kind : SuppressionKind.values()) {
            long count = outcome.suppressed().stream()
                    .filter(one -> one.kind() == kind)
                    .count();
            if (count > 0) {
                parts.add(count + " by " + kind.word());
            }
        }
        return String.join(", ", parts);
    }

    private String count(Severity severity, Colours colours) {
        int count = outcome.count(severity);
        String text = Words.count(count, severity.word(), severity.word() + "s");
        return count == 0 ? text : colours.severity(severity, text);
    }

    private String notChecked() {
        StringBuilder text = new StringBuilder();
        for (NotCheckedGroup group : NotCheckedGroup.of(outcome.notChecked())) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(group.title())
                    .append(" (")
                    .append(Words.names(group.names()))
                    .append(')');
        }
        return text.toString();
    }
}

package dev.portolan.report;

import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Severity;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

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
        out.append(" in ")
                .append(Words.count(outcome.fileCount(), "file", "files"))
                .append(", ")
                .append(Words.count(outcome.objectCount(), "object", "objects"))
                .append('\n');
        if (!outcome.notChecked().isEmpty()) {
            out.append("not checked: ").append(notChecked()).append('\n');
        }
    }

    private String count(Severity severity, Colours colours) {
        int count = outcome.count(severity);
        String text = Words.count(count, severity.word(), severity.word() + "s");
        return count == 0 ? text : colours.severity(severity, text);
    }

    private String notChecked() {
        StringBuilder text = new StringBuilder();
        for (NotCheckedReason reason : NotCheckedReason.values()) {
            int count = 0;
            Set<String> files = new TreeSet<>();
            Set<String> details = new TreeSet<>();
            for (NotChecked part : outcome.notChecked()) {
                if (part.reason() == reason) {
                    count++;
                    files.add(part.file());
                    details.add(part.detail().isEmpty() ? part.file() : part.detail());
                }
            }
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ").append(told(reason, count, files, details));
            }
        }
        return text.toString();
    }

    private static String told(NotCheckedReason reason, int count, Set<String> files, Set<String> details) {
        int many = files.size();
        return switch (reason) {
            case TEMPLATE -> counted(many, "template", "templates", files);
            case KUSTOMIZATION -> counted(many, "kustomization", "kustomizations", files);
            case PATCH -> counted(many, "kustomize patch", "kustomize patches", files);
            case NO_MANIFEST -> counted(many, "file that is no manifest", "files that are no manifests", files);
            case UNREADABLE -> counted(many, "unreadable file", "unreadable files", files);
            case LINK -> counted(many, "link out of the folder", "links out of the folder", files);
            case KIND_WITHOUT_SCHEMA ->
                counted(count, "object of a kind without a schema", "objects of kinds without a schema", details);
            case CEL_RULES ->
                counted(count, "object of a kind with rules in CEL", "objects of kinds with rules in CEL", details);
            case FAILED -> counted(count, "part where we failed", "parts where we failed", details);
        };
    }

    private static String counted(int count, String one, String many, Set<String> names) {
        return Words.count(count, one, many) + " (" + Words.names(new ArrayList<>(names)) + ")";
    }
}

package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.source.Position;
import java.io.IOException;
import java.io.Writer;

/**
 * Workflow commands of GitHub, which show each finding beside its line. GitHub shows ten of each severity for a step; the
 * job's log holds all.
 */
final class GitHubReport implements Report {

    private final SourceRoot root;

    GitHubReport(SourceRoot root) {
        this.root = root;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        for (Finding finding : outcome.findings()) {
            out.append(command(finding)).append('\n');
        }
        for (String change : outcome.changes()) {
            out.append("::notice title=portolan::").append(data(change)).append('\n');
        }
        for (NotCheckedGroup group : NotCheckedGroup.of(outcome.notChecked())) {
            out.append("::notice title=not checked::")
                    .append(data(group.title() + ": " + Words.names(group.names())))
                    .append('\n');
        }
    }

    private String command(Finding finding) {
        Position start = finding.file().position(finding.span().start());
        Position end = finding.file().position(finding.span().end());
        StringBuilder command = new StringBuilder("::")
                .append(word(finding.severity()))
                .append(" file=")
                .append(property(root.path(finding.file().path())))
                .append(",line=")
                .append(start.line());
        if (end.line() > start.line()) {
            command.append(",endLine=").append(end.line());
        } else {
            // GitHub takes columns within one line only; its last one belongs to the text.
            command.append(",col=").append(start.column());
            command.append(",endColumn=").append(Math.max(start.column(), end.column() - 1));
        }
        return command.append(",title=")
                .append(property(finding.rule()))
                .append("::")
                .append(data(PlaceWords.message(finding)))
                .toString();
    }

    private static String word(Severity severity) {
        return severity == Severity.NOTE ? "notice" : severity.word();
    }

    /** Text behind the last colons: no line of it can begin another command. */
    static String data(String text) {
        return VisibleText.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** A value among others. */
    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import java.io.IOException;
import java.io.Writer;

/** For people: each finding in a frame with the text at fault, then a summary. */
public final class TextReport implements Report {

    private final ReportStyle style;

    public TextReport(ReportStyle style) {
        this.style = style;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        SecretText secrets = new SecretText(outcome.documents());
        StringBuilder text = new StringBuilder(1024);
        for (Finding finding : outcome.findings()) {
            if (style.notes() || finding.severity() != Severity.NOTE) {
                new Frame(finding, secrets, style).draw(text);
                out.append(text.append('\n'));
                text.setLength(0);
            }
        }
        new Summary(outcome, style).draw(text);
        out.append(text);
    }
}

package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
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
        if (style.suppressed()) {
            outcome.suppressed().forEach(one -> text.append(line(one)));
        }
        new Summary(outcome, style).draw(text);
        out.append(text);
    }

    private static String line(SuppressedFinding suppressed) {
        Finding finding = suppressed.finding();
        String reason = suppressed.reason().isEmpty() ? "" : ": " + suppressed.reason();
        return "suppressed " + finding.severity().word() + "[" + VisibleText.of(finding.rule()) + "] "
                + PlaceWords.of(finding.file(), finding.span().start()) + ": "
                + VisibleText.of(finding.message() + " (" + suppressed.kind().word() + reason + ")")
                + "\n";
    }
}

package dev.portolan.report;

import java.io.IOException;
import java.io.Writer;

/** For pull requests and job summaries. */
final class MarkdownReport implements Report {

    private final ReportStyle style;

    MarkdownReport(ReportStyle style) {
        this.style = style;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        out.append(style.toString());
    }
}

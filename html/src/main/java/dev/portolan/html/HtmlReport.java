package dev.portolan.html;

import dev.portolan.chart.Chart;
import dev.portolan.report.Outcome;
import dev.portolan.report.Report;
import dev.portolan.report.ReportStyle;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** One page for a browser, which needs nothing but itself. */
final class HtmlReport implements Report {

    private final ReportStyle style;
    private final @Nullable Chart chart;

    /** @param chart to be shown first; null for that of the whole run, behind the findings */
    HtmlReport(ReportStyle style, @Nullable Chart chart) {
        this.style = style;
        this.chart = chart;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.portolan.html.templates");
        ReportPage page = chart == null
                ? ReportPage.of(outcome, style, Chart.of(outcome.model(), outcome.findings()), "findings")
                : ReportPage.of(outcome, style, chart, "chart");
        try {
            templates.render("page.jte", page, new WriterOutput(out));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }
}

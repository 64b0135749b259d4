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
import java.util.function.Function;

/** One page for a browser, which needs nothing but itself. */
final class HtmlReport implements Report {

    private final ReportStyle style;
    private final Function<Outcome, Chart> chart;

    HtmlReport(ReportStyle style, Function<Outcome, Chart> chart) {
        this.style = style;
        this.chart = chart;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.portolan.html.templates");
        try {
            templates.render("page.jte", ReportPage.of(outcome, chart.apply(outcome), style), new WriterOutput(out));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }
}

package dev.portolan.html;

import com.google.auto.service.AutoService;
import dev.portolan.chart.Chart;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportMaker;
import dev.portolan.report.ReportStyle;
import org.jspecify.annotations.Nullable;

/** Makes the HTML report. */
@AutoService(ReportMaker.class)
public final class HtmlReportMaker implements ReportMaker {

    @Override
    public ReportFormat format() {
        return ReportFormat.HTML;
    }

    @Override
    public Report report(ReportStyle style, @Nullable Chart chart) {
        return new HtmlReport(style, chart);
    }
}

package dev.portolan.report;

import dev.portolan.chart.Chart;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Makes the reports of a format whose libraries stay out of core. Found by {@link java.util.ServiceLoader} and the
 * thread's context class loader, only when such a report is asked for.
 */
public interface ReportMaker {

    /** Looked for only now: the libraries behind it are large. */
    static ReportMaker of(ReportFormat format) {
        for (ReportMaker maker : ServiceLoader.load(ReportMaker.class)) {
            if (maker.format() == format) {
                return maker;
            }
        }
        throw new IllegalStateException("nothing on the class path makes reports of the format " + format.word());
    }

    ReportFormat format();

    /** @param style for people */
    default Report report(ReportStyle style) {
        return report(style, outcome -> Chart.of(outcome.model(), outcome.findings()));
    }

    /**
     * A report that shows a part of the chart only.
     *
     * @param chart what to show of an outcome
     */
    Report report(ReportStyle style, Function<Outcome, Chart> chart);
}

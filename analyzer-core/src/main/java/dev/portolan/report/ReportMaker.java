package dev.portolan.report;

import dev.portolan.chart.Chart;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

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

    /**
     * A report of everything.
     *
     * @param style for people
     */
    default Report report(ReportStyle style) {
        return report(style, null);
    }

    /**
     * A report that shows a chart first.
     *
     * @param style for people
     * @param chart a part of the run's; null for all of it, which then comes behind the findings
     */
    Report report(ReportStyle style, @Nullable Chart chart);
}

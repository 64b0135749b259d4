package dev.portolan.report;

/**
 * Makes the reports of a format whose libraries stay out of core. Found by {@link java.util.ServiceLoader} and the
 * thread's context class loader, only when such a report is asked for.
 */
public interface ReportMaker {

    ReportFormat format();

    /** @param style for people */
    Report report(ReportStyle style);
}

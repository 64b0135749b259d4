package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.Settings;
import dev.portolan.report.OutputFile;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/** A report that goes to a file. */
record ReportTarget(ReportFormat format, Path file) {

    /**
     * @param given each {@code FORMAT=FILE}
     * @param basedir what the files are relative to
     */
    static List<ReportTarget> all(List<String> given, Path basedir) throws MojoExecutionException {
        List<ReportTarget> targets = new ArrayList<>();
        for (String one : given) {
            int sign = one.indexOf('=');
            if (sign < 0 || sign == one.length() - 1) {
                throw new MojoExecutionException("portolan.reports takes a format and a file, such as"
                        + " sarif=target/portolan.sarif, not " + one);
            }
            String word = one.substring(0, sign).strip();
            ReportFormat format = ReportFormat.of(word);
            if (format == null) {
                throw new MojoExecutionException("there is no format " + word + "; it can be "
                        + String.join(", ", ReportFormat.words()) + Settings.suggestion(word, ReportFormat.words()));
            }
            targets.add(new ReportTarget(
                    format, basedir.resolve(one.substring(sign + 1).strip()).normalize()));
        }
        return targets;
    }

    void write(Analysis analysis, Path root, boolean notes) throws MojoExecutionException {
        Report report = format.report(new ReportStyle(false, notes, true), root);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            OutputFile.write(file, out -> report.write(analysis.outcome(), out));
        } catch (IOException unwritable) {
            throw new MojoExecutionException("cannot write the report to " + file);
        }
    }
}

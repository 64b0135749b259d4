package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.Mender;
import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Severity;
import dev.portolan.report.VisibleText;
import dev.portolan.source.InputPath;
import dev.portolan.source.Position;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says what was found as Maven says where a compiler found something, so that editors lead to the place.
 *
 * @param root what the paths of findings are relative to
 * @param gate the least severity that fails the build
 * @param notes whether notes are shown that do not
 */
record FindingLines(Path root, Optional<Severity> gate, boolean notes) {

    LogLine of(Finding finding) {
        boolean gates = gate.filter(finding.severity()::reaches).isPresent();
        LogLevel level = switch (finding.severity()) {
            case ERROR -> LogLevel.ERROR;
            case WARNING -> LogLevel.WARNING;
            case NOTE -> gates || notes ? LogLevel.INFO : LogLevel.DEBUG;
        };
        String text = place(finding.file(), finding.span()) + " " + VisibleText.of(finding.message()) + " ["
                + finding.rule() + "]";
        List<String> related = finding.related().stream()
                .map(one -> place(one.file(), one.span()) + " " + VisibleText.of(one.message()))
                .toList();
        return new LogLine(level, finding.severity(), gates, Mender.isApplicable(finding, false), text, related);
    }

    private String place(SourceFile file, Span span) {
        Position at = file.position(span.start());
        String path = InputPath.whole(root, file.path());
        return VisibleText.of(path + ":[" + at.line() + "," + at.column() + "]");
    }

    /** What is to be said at the end of findings: how many there are, what mends them and what was not checked. */
    static List<LogLine> summary(Analysis analysis, List<LogLine> told) {
        List<LogLine> lines = new ArrayList<>();
        lines.add(LogLine.info("Kubernetes " + analysis.kubernetesVersion() + ": " + LogLine.counts(told) + " in "
                + LogLine.counted(analysis.fileCount(), "file") + ", "
                + LogLine.counted(analysis.manifests().size(), "object")));
        long mendable = told.stream().filter(LogLine::mendable).count();
        if (mendable > 0) {
            lines.add(LogLine.info(mendable + " of these can be mended by the goal fix"));
        }
        if (!analysis.suppressed().isEmpty()) {
            lines.add(LogLine.info(LogLine.counted(analysis.suppressed().size(), "finding")
                    + " suppressed, or known to the baseline"));
        }
        String configured = analysis.outcome().configuredInWords();
        if (!configured.isEmpty()) {
            lines.add(LogLine.info(configured));
        }
        notChecked(analysis, lines);
        return lines;
    }

    private static void notChecked(Analysis analysis, List<LogLine> lines) {
        Map<NotCheckedReason, Long> reasons = analysis.notChecked().stream()
                .collect(Collectors.groupingBy(NotChecked::reason, TreeMap::new, Collectors.counting()));
        if (!reasons.isEmpty()) {
            lines.add(LogLine.info(reasons.entrySet().stream()
                    .map(entry -> entry.getKey().word() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", ", "not checked: ", ""))));
        }
        for (NotChecked left : analysis.notChecked()) {
            String detail = left.detail().isEmpty() ? "" : " " + left.detail();
            String text = "not checked: " + left.file() + ": " + left.reason().word() + detail;
            lines.add(new LogLine(LogLevel.DEBUG, null, false, false, VisibleText.of(text), List.of()));
        }
    }
}

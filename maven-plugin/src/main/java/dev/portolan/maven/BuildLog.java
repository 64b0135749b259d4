package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.finding.Failure;
import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Severity;
import dev.portolan.source.Position;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Writes an analysis as Maven writes its own messages, so that editors lead to the place. */
final class BuildLog {

    private final Log log;
    private final Path project;
    private final Optional<Severity> gate;

    /** @param project the folder that the paths of findings are relative to */
    BuildLog(Log log, Path project, Optional<Severity> gate) {
        this.log = log;
        this.project = project;
        this.gate = gate;
    }

    void print(Analysis analysis) {
        analysis.findings().forEach(this::print);
        for (Failure failure : analysis.failures()) {
            log.error(printable(
                    "a bug of Portolan: " + failure.part() + " failed on " + failure.where() + ": " + failure.cause()));
        }
        log.info("Kubernetes " + analysis.kubernetesVersion() + ": " + counts(analysis) + " in "
                + counted(analysis.fileCount(), "file") + ", "
                + counted(analysis.manifests().size(), "object"));
        notChecked(analysis);
    }

    /** How many findings there are of each severity: {@code 1 error, 0 warnings, 2 notes}. */
    static String counts(Analysis analysis) {
        return counted(analysis.count(Severity.ERROR), "error") + ", "
                + counted(analysis.count(Severity.WARNING), "warning") + ", "
                + counted(analysis.count(Severity.NOTE), "note");
    }

    private void print(Finding finding) {
        Position at = finding.file().position(finding.span().start());
        String line = printable(project.resolve(finding.file().path()) + ":[" + at.line() + "," + at.column() + "] "
                + finding.message() + " [" + finding.rule() + "]");
        switch (finding.severity()) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            case NOTE -> {
                if (gate.filter(finding.severity()::reaches).isPresent()) {
                    log.info(line);
                } else {
                    log.debug(line);
                }
            }
        }
    }

    private void notChecked(Analysis analysis) {
        Map<NotCheckedReason, Long> reasons = analysis.notChecked().stream()
                .collect(Collectors.groupingBy(NotChecked::reason, TreeMap::new, Collectors.counting()));
        if (!reasons.isEmpty()) {
            log.info(reasons.entrySet().stream()
                    .map(entry -> entry.getKey().word() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", ", "not checked: ", "")));
        }
        for (NotChecked left : analysis.notChecked()) {
            log.debug(printable("not checked: " + left.file() + ": "
                    + left.reason().word() + (left.detail().isEmpty() ? "" : " " + left.detail())));
        }
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** Signs that steer a terminal, or turn the direction of its text, come from manifests and are spelt out. */
    private static String printable(String text) {
        StringBuilder spelt = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            switch (Character.getType(sign)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    spelt.append(String.format("\\u{%x}", sign));
                default -> spelt.appendCodePoint(sign);
            }
        });
        return spelt.toString();
    }
}

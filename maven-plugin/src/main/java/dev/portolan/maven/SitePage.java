package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.finding.Finding;
import dev.portolan.report.NotCheckedGroup;
import dev.portolan.report.Outcome;
import dev.portolan.report.Verdict;
import dev.portolan.report.VisibleText;
import dev.portolan.source.Position;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/**
 * The page of a site.
 *
 * @param folder beside the page, with a slash at its end, where the chart and the whole report are
 */
record SitePage(Sink sink, Analysis analysis, String folder) {

    private static final String TITLE = "Kubernetes manifests";

    /** Who wants more opens the whole report, which can search. */
    private static final int MOST = 1000;

    private static final int MOST_NAMES = 20;

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);

    void write() {
        sink.head();
        sink.title();
        sink.text(TITLE);
        sink.title_();
        sink.head_();
        sink.body();
        section(TITLE, this::summary);
        section("Findings", this::findings);
        if (!analysis.manifests().isEmpty()) {
            section("What links the objects", this::chart);
        }
        if (!analysis.notChecked().isEmpty()) {
            section("Not checked", this::notChecked);
        }
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void section(String title, Runnable content) {
        sink.section1();
        sink.sectionTitle1();
        sink.text(title);
        sink.sectionTitle1_();
        content.run();
        sink.section1_();
    }

    private void paragraph(Runnable content) {
        sink.paragraph();
        content.run();
        sink.paragraph_();
    }

    private void summary() {
        Outcome outcome = analysis.outcome();
        paragraph(() -> sink.text(VisibleText.of(Verdict.of(outcome).sentence())));
        paragraph(() -> {
            sink.text(LogLine.counted(analysis.fileCount(), "file") + ", "
                    + LogLine.counted(outcome.objectCount(), "object") + ", checked as Kubernetes "
                    + analysis.kubernetesVersion() + " reads them. ");
            String untold = outcome.untold();
            if (!untold.isEmpty()) {
                sink.text("Not listed: " + untold + ". ");
            }
            String configured = outcome.configuredInWords();
            if (!configured.isEmpty()) {
                sink.text("Not as usual: " + configured + ". ");
            }
            sink.link(folder + "report.html");
            sink.text("The whole report");
            sink.link_();
            sink.text(" shows the lines at fault, and how they are mended.");
        });
    }

    private void findings() {
        List<Finding> findings =
                analysis.findings().stream().sorted(WORST_FIRST).toList();
        if (findings.isEmpty()) {
            paragraph(() -> sink.text("Nothing was found."));
            return;
        }
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String title : List.of("Severity", "Place", "Finding", "Rule")) {
            sink.tableHeaderCell();
            sink.text(title);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        findings.stream().limit(MOST).forEach(this::row);
        sink.tableRows_();
        sink.table_();
        if (findings.size() > MOST) {
            paragraph(() -> sink.text((findings.size() - MOST) + " more are in the whole report."));
        }
    }

    private void row(Finding finding) {
        Position at = finding.file().position(finding.span().start());
        sink.tableRow();
        cell(finding.severity().word());
        cell(VisibleText.of(finding.file().path()) + ":" + at.line() + ":" + at.column());
        cell(VisibleText.of(finding.message()));
        cell(finding.rule());
        sink.tableRow_();
    }

    private void cell(String text) {
        sink.tableCell();
        sink.text(text);
        sink.tableCell_();
    }

    private void chart() {
        sink.figure();
        sink.figureGraphics(folder + "chart.svg");
        sink.figureCaption();
        sink.text("The objects, and what reaches or uses what.");
        sink.figureCaption_();
        sink.figure_();
    }

    private void notChecked() {
        sink.list();
        for (NotCheckedGroup group : NotCheckedGroup.of(analysis.notChecked())) {
            List<String> names = group.names();
            String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
            sink.listItem();
            sink.text(group.title() + ": "
                    + String.join(
                            ", ",
                            names.stream()
                                    .limit(MOST_NAMES)
                                    .map(VisibleText::of)
                                    .toList())
                    + more);
            sink.listItem_();
        }
        sink.list_();
    }
}

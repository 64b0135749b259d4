package dev.portolan.html;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Finding;
import dev.portolan.report.Outcome;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Pages of real runs over texts. */
final class Pages {

    private Pages() {}

    static Outcome outcome(SourceFile... files) {
        try {
            return Analyzer.analyze(AnalysisRequest.of(Path.of(""), List.of()).withTexts(List.of(files)))
                    .outcome();
        } catch (AnalysisException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Outcome with(Outcome outcome, List<Finding> findings) {
        return new Outcome(
                outcome.kubernetesVersion(),
                outcome.rules(),
                outcome.configured(),
                outcome.fileCount(),
                outcome.documents(),
                outcome.model(),
                findings,
                outcome.suppressed(),
                outcome.unchanged(),
                outcome.notChecked(),
                outcome.failures());
    }

    static String html(Outcome outcome, ReportStyle style) {
        StringWriter out = new StringWriter();
        try {
            ReportFormat.HTML.report(style, Path.of("")).write(outcome, out);
        } catch (IOException never) {
            throw new AssertionError(never);
        }
        return out.toString();
    }

    static String html(String manifest) {
        return html(outcome(SourceFile.of("web.yaml", manifest)), ReportStyle.PLAIN);
    }

    static Document parsed(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page;
    }
}

package dev.portolan.cli;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartDrawing;
import dev.portolan.report.ChartDot;
import dev.portolan.report.ChartJson;
import dev.portolan.report.ChartMermaid;
import dev.portolan.report.Outcome;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportMaker;
import dev.portolan.report.ReportStyle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/** What a chart can be written as. */
enum ChartFormat {
    HTML(".html", ".htm"),
    SVG(".svg", ".svg"),
    DOT(".dot", ".gv"),
    MERMAID(".mmd", ".mermaid"),
    JSON(".json", ".json");

    private final String ending;
    private final String otherEnding;

    ChartFormat(String ending, String otherEnding) {
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    static ChartFormat of(String word) throws UsageException {
        List<String> words = new ArrayList<>();
        for (ChartFormat format : values()) {
            words.add(format.word());
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new UsageException(
                "there is no format " + word + "; it can be " + String.join(", ", words) + Suggestion.of(word, words));
    }

    /** The format that the ending of a file's name says. */
    static ChartFormat ofFile(String name) throws UsageException {
        String lower = name.toLowerCase(Locale.ROOT);
        for (ChartFormat format : values()) {
            if (lower.endsWith(format.ending) || lower.endsWith(format.otherEnding)) {
                return format;
            }
        }
        throw new UsageException(
                "the name " + name + " does not say which format is wanted; add --format, such as" + " --format svg");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    WholeFile.Content content(Chart chart, Outcome outcome) {
        return switch (this) {
            case HTML -> out -> page(chart).write(outcome, out);
            case SVG -> out -> out.write(svg(chart));
            case DOT -> out -> ChartDot.write(chart, out);
            case MERMAID -> out -> ChartMermaid.write(chart, out);
            case JSON -> out -> ChartJson.write(chart, out);
        };
    }

    private static Report page(Chart chart) throws IOException {
        DrawingLibraries.open();
        return ReportMaker.of(ReportFormat.HTML).report(ReportStyle.PLAIN, chart);
    }

    private static String svg(Chart chart) throws IOException {
        DrawingLibraries.open();
        ChartDrawing drawing = ServiceLoader.load(ChartDrawing.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the module that draws is missing"));
        return drawing.svg(chart, "Chart of the objects and what links them");
    }
}

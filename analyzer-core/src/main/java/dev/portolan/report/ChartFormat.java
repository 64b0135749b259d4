package dev.portolan.report;

import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What a chart can be written as. */
public enum ChartFormat {
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

    /** The format of this {@link #word}; null if there is none. */
    public static @Nullable ChartFormat of(String word) {
        for (ChartFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        return null;
    }

    public static List<String> words() {
        List<String> words = new ArrayList<>();
        for (ChartFormat format : values()) {
            words.add(format.word());
        }
        return words;
    }

    /** The format that the ending of a file's name says; null if it says none. */
    public static @Nullable ChartFormat ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (ChartFormat format : values()) {
            if (lower.endsWith(format.ending) || lower.endsWith(format.otherEnding)) {
                return format;
            }
        }
        return null;
    }

    /** How names of such files end: {@code .svg}. */
    public String ending() {
        return ending;
    }

    /** As people write it: {@code svg}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether what draws is needed for it. */
    public boolean isDrawn() {
        return this == HTML || this == SVG;
    }

    /** @param outcome the run's, of whose objects the chart shows some */
    public OutputContent content(Chart chart, Outcome outcome) {
        return switch (this) {
            case HTML -> out -> page(chart).write(outcome, out);
            case SVG -> out -> out.write(svg(chart));
            case DOT -> out -> ChartDot.write(chart, out);
            case MERMAID -> out -> ChartMermaid.write(chart, out);
            case JSON -> out -> ChartJson.write(chart, out);
        };
    }

    private static Report page(Chart chart) {
        return ReportMaker.of(ReportFormat.HTML).report(ReportStyle.PLAIN, chart);
    }

    private static String svg(Chart chart) {
        ChartDrawing drawing = ServiceLoader.load(ChartDrawing.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the module that draws is missing"));
        return drawing.svg(chart, "Chart of the objects and what links them");
    }
}

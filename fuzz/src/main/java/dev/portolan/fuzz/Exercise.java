package dev.portolan.fuzz;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.Mender;
import dev.portolan.Recall;
import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartDrawing;
import dev.portolan.finding.Failure;
import dev.portolan.fix.Mended;
import dev.portolan.fix.MendedFile;
import dev.portolan.model.AllowedPair;
import dev.portolan.model.NetworkReach;
import dev.portolan.report.ChartDot;
import dev.portolan.report.ChartJson;
import dev.portolan.report.ChartMermaid;
import dev.portolan.report.EffectiveJson;
import dev.portolan.report.EffectiveYaml;
import dev.portolan.report.ReachJson;
import dev.portolan.report.ReachText;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import dev.portolan.report.UnifiedDiff;
import dev.portolan.source.SourceDecoder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Takes one input through reader, shape, defaults and rules, and then through one of all that is printed or mended: which, its bytes say. */
final class Exercise {

    private static final Path FOLDER = Path.of("");
    private static final ReportStyle STYLE = new ReportStyle(false, true, true, true, false);

    /** Drawing takes ten times as long as all the rest: so few of the inputs are drawn. */
    private static final int DRAWN = 32;

    private final ChartDrawing drawing =
            ServiceLoader.load(ChartDrawing.class).findFirst().orElseThrow();
    private final List<Output> outputs = outputs();

    /** As in an editor: definitions are read once, and what the last input left must not spoil the next. */
    private final Recall recall = new Recall();

    /** What is made of what was found. */
    private interface Output {
        void make(AnalysisRequest request, Analysis analysis) throws IOException, AnalysisException;
    }

    /** @throws IllegalStateException if a part of ours threw, or if a report holds what it must not */
    void run(byte[] input) {
        int sum = sum(input);
        boolean drawn = sum / outputs.size() % DRAWN == 0;
        exercise(input, List.of(drawn ? this::draw : outputs.get(sum % outputs.size())));
    }

    /** Does all with an input that {@link #run} may do. */
    void runAll(byte[] input) {
        exercise(input, outputs);
        exercise(input, List.of(this::draw));
    }

    private void exercise(byte[] input, List<Output> outputs) {
        try {
            AnalysisRequest request = AnalysisRequest.of(FOLDER, List.of())
                    .withTexts(List.of(SourceDecoder.decode("input.yaml", input)))
                    .withRecall(recall);
            Analysis analysis = Analyzer.analyze(request);
            requireWell(analysis);
            for (Output output : outputs) {
                output.make(request, analysis);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (AnalysisException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Output> outputs() {
        List<Output> all = new ArrayList<>();
        for (ReportFormat format : ReportFormat.values()) {
            if (!format.isDrawn()) {
                all.add((request, analysis) -> report(format, analysis));
            }
        }
        all.add((request, analysis) -> chart(analysis.chart()));
        all.add((request, analysis) -> reach(analysis));
        all.add((request, analysis) -> effective(analysis));
        all.add(Exercise::mend);
        return List.copyOf(all);
    }

    private static int sum(byte[] input) {
        int sum = 0;
        for (byte one : input) {
            sum += one & 0xFF;
        }
        return sum;
    }

    private static void requireWell(Analysis analysis) {
        for (Failure failure : analysis.failures()) {
            throw new IllegalStateException(failure.part() + ": " + failure.cause());
        }
    }

    private static void report(ReportFormat format, Analysis analysis) throws IOException {
        StringWriter out = new StringWriter();
        format.report(STYLE, FOLDER).write(analysis.outcome(), out);
        requirePrintable(format.word(), out.toString());
    }

    /** No sign that steers a terminal, breaks XML, or is half of one. */
    private static void requirePrintable(String what, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7F || (Character.isSurrogate(c) && !pair)) {
                throw new IllegalStateException(what + " holds " + Integer.toHexString(c));
            }
            i += pair ? 1 : 0;
        }
    }

    private void draw(AnalysisRequest request, Analysis analysis) throws IOException {
        report(ReportFormat.HTML, analysis);
        requirePrintable("svg", drawing.svg(analysis.chart(), "chart"));
    }

    private static void chart(Chart chart) throws IOException {
        ChartDot.write(chart, Writer.nullWriter());
        ChartMermaid.write(chart, Writer.nullWriter());
        ChartJson.write(chart, Writer.nullWriter());
    }

    private static void reach(Analysis analysis) throws IOException {
        NetworkReach reach = NetworkReach.of(analysis.model());
        List<AllowedPair> pairs = AllowedPair.of(analysis.model(), reach, one -> true, one -> true);
        ReachJson.write(analysis.model(), pairs, Writer.nullWriter());
        ReachText.write(analysis.model(), reach, pairs, one -> true, one -> true, Writer.nullWriter());
    }

    private static void effective(Analysis analysis) throws IOException {
        EffectiveJson.write(analysis.manifests(), false, Writer.nullWriter());
        EffectiveYaml.write(analysis.manifests(), false, Writer.nullWriter());
    }

    private static void mend(AnalysisRequest request, Analysis analysis) throws AnalysisException, IOException {
        Mended<Analysis> mended = Mender.mend(request, analysis, true);
        requireWell(mended.last());
        UnifiedDiff diff = new UnifiedDiff(analysis.documents(), mended.last().documents(), true, false);
        for (MendedFile file : mended.files()) {
            StringWriter out = new StringWriter();
            diff.write(file, out);
            requirePrintable("diff", out.toString());
        }
    }
}

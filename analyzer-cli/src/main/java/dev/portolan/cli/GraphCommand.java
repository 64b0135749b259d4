package dev.portolan.cli;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.InputNotes;
import dev.portolan.Settings;
import dev.portolan.chart.Chart;
import dev.portolan.report.ChartFormat;
import dev.portolan.report.OutputContent;
import dev.portolan.report.OutputFile;
import dev.portolan.report.VisibleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan graph}: draws what reaches what. */
final class GraphCommand implements Command {

    private static final String FORMAT = "--format";
    private static final String OUTPUT = "--output";
    private static final String COMPLETE = "--complete";

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name());
        spec.addPositional(
                Options.parameters("PATH", "files, folders, or - for standard input; the current folder by default"));
        spec.addOption(Options.word(
                FORMAT,
                "FORMAT",
                () -> ChartFormat.words().iterator(),
                "html, svg, dot, mermaid or json; by default what the ending of --output says, and mermaid"
                        + " without one"));
        spec.addOption(Options.value(OUTPUT, "FILE", "write to a file instead of standard output"));
        ChartChoice.addOptions(spec);
        Input.addOptions(spec);
        spec.addOption(Options.flag(
                COMPLETE, "the input is all there will be in the cluster: what is missing from it is missing"));
        spec.addOption(Options.help());
        spec.usageMessage()
                .description(
                        "Draws the objects of Kubernetes manifests and what links them: who sends traffic to whom on"
                                + " which ports, who uses which settings, and where a link leads nowhere.")
                .footer(
                        "",
                        "With --namespace only that namespace is drawn.",
                        "",
                        "Examples:",
                        "  portolan graph k8s/ --output chart.svg           a picture",
                        "  portolan graph k8s/ --output chart.html          a page with everything that was found",
                        "  portolan graph k8s/                              Mermaid, for Markdown",
                        "  portolan graph k8s/ --focus web --depth 2        what is around web",
                        "  portolan graph k8s/ --only-broken --format dot   what leads nowhere, for Graphviz",
                        "",
                        "Exit codes: 0 drawn, 1 a part of the input cannot be read, 2 could not run.");
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Session session) throws IOException, AnalysisException, UsageException {
        List<String> given = Options.parameters(parsed);
        String output = Options.text(parsed, OUTPUT, "");
        ChartFormat format = format(Options.text(parsed, FORMAT, ""), output);
        Path file = output.isEmpty() ? null : ReportFile.place(output, session);
        AnalysisRequest request = Input.request(parsed, given.isEmpty() ? List.of(".") : given, session)
                .withComplete(Options.isGiven(parsed, COMPLETE));
        ChartChoice choice = ChartChoice.of(parsed);

        Analysis analysis;
        Progress progress = Progress.of(session);
        try {
            analysis = Analyzer.analyze(request);
        } finally {
            progress.end();
        }
        Chart chart = choice.applyTo(analysis.chart());
        OutputContent content = format.content(chart, analysis.outcome());
        boolean written = true;
        if (file == null) {
            content.write(session.out());
            session.out().flush();
        } else {
            written = write(file, content, output, session);
        }
        boolean allRead = new InputNotes(request, analysis, session::complain).tell();
        int exitCode = Unshown.tell(analysis, session);
        return written && allRead ? exitCode : ExitCode.COULD_NOT_RUN;
    }

    private static ChartFormat format(String word, String output) throws UsageException, IOException {
        ChartFormat format = word.isEmpty() && output.isEmpty()
                ? ChartFormat.MERMAID
                : word.isEmpty() ? ChartFormat.ofFile(output) : ChartFormat.of(word);
        if (format == null) {
            throw new UsageException(
                    word.isEmpty()
                            ? "the name " + output
                                    + " does not say which format is wanted; add --format, such as --format svg"
                            : "there is no format " + word + "; it can be " + String.join(", ", ChartFormat.words())
                                    + Settings.suggestion(word, ChartFormat.words()));
        }
        if (format.isDrawn()) {
            DrawingLibraries.open();
        }
        return format;
    }

    private static boolean write(Path file, OutputContent content, String given, Session session) {
        try {
            OutputFile.write(file, content);
            return true;
        } catch (IOException unwritable) {
            session.complain("cannot write the chart to " + VisibleText.of(given));
            return false;
        }
    }
}

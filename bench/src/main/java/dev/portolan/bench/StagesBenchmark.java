package dev.portolan.bench;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.defaults.Defaults;
import dev.portolan.finding.FailureLog;
import dev.portolan.finding.Finding;
import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Link;
import dev.portolan.model.Model;
import dev.portolan.model.World;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import dev.portolan.rule.Demand;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rule.RuleRunner;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.Shape;
import dev.portolan.schema.ShapeCheck;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each stage by itself, over all files of a tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StagesBenchmark {

    private static final String NAMESPACE = "default";

    private final List<SourceFile> texts = ManifestTree.texts();
    private final Schemas schemas = Schemas.of("").orElseThrow();
    private final List<RegisteredRule> rules = RuleCatalog.load().selected(Set.of(), Set.of(), Set.of());
    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<InputDocument> sorted = new ArrayList<>();
    private final List<Manifest> manifests = new ArrayList<>();
    private final List<Manifest> stored = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Analysis> analyses = new ArrayList<>();

    @Setup
    public void doEverythingOnce() throws AnalysisException {
        texts.forEach(text -> documents.addAll(YamlReader.read(text, ReadingLimits.DEFAULT)));
        sorted.addAll(DocumentSorter.sort(documents));
        sorted.forEach(document -> manifests.addAll(document.manifests()));
        ShapeCheck check = new ShapeCheck(schemas);
        for (Manifest manifest : manifests) {
            shapes.add(check.check(manifest));
            stored.add(Defaults.apply(manifest, NAMESPACE, schemas));
        }
        Path folder = ManifestTree.folder();
        analyses.add(Analyzer.analyze(AnalysisRequest.of(folder, List.of(folder))));
    }

    /** Splitting included, which {@link dev.portolan.yaml.SplitBenchmark} tells apart. */
    @Benchmark
    public void parse(Blackhole sink) {
        texts.forEach(text -> sink.consume(YamlReader.read(text, ReadingLimits.DEFAULT)));
    }

    @Benchmark
    public void shape(Blackhole sink) {
        ShapeCheck check = new ShapeCheck(schemas);
        manifests.forEach(manifest -> sink.consume(check.check(manifest)));
    }

    @Benchmark
    public void defaults(Blackhole sink) {
        manifests.forEach(manifest -> sink.consume(Defaults.apply(manifest, NAMESPACE, schemas)));
    }

    @Benchmark
    public List<Link> link() {
        return model().links();
    }

    /** With what they make the model work out for them. */
    @Benchmark
    public List<Finding> rules() {
        RuleRunner runner =
                new RuleRunner(rules, KubernetesVersion.of(schemas.version()), Demand.none(), new FailureLog());
        documents.forEach(runner::visit);
        for (int i = 0; i < stored.size(); i++) {
            runner.visit(stored.get(i), shapes.get(i).problems());
        }
        runner.visit(model());
        return runner.findings();
    }

    @Benchmark
    public String report() throws IOException {
        StringWriter out = new StringWriter();
        ReportFormat.TEXT
                .report(ReportStyle.PLAIN, ManifestTree.folder())
                .write(analyses.get(0).outcome(), out);
        return out.toString();
    }

    private Model model() {
        return Model.of(new World(NAMESPACE, false, sorted, Set.of()), stored);
    }
}

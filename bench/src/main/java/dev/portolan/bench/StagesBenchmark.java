package dev.portolan.bench;

import dev.portolan.defaults.Defaults;
import dev.portolan.manifest.DocumentSorter;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.ShapeCheck;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlDocument;
import dev.portolan.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
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

    private final List<SourceFile> texts = ManifestTree.texts();
    private final Schemas schemas = Schemas.of("").orElseThrow();
    private final List<YamlDocument> documents = new ArrayList<>();
    private final List<Manifest> manifests = new ArrayList<>();

    @Setup
    public void readOnce() {
        texts.forEach(text -> documents.addAll(YamlReader.read(text, ReadingLimits.DEFAULT)));
        for (InputDocument document : DocumentSorter.sort(documents)) {
            manifests.addAll(document.manifests());
        }
    }

    @Benchmark
    public void read(Blackhole sink) {
        texts.forEach(text -> sink.consume(YamlReader.read(text, ReadingLimits.DEFAULT)));
    }

    @Benchmark
    public void sort(Blackhole sink) {
        sink.consume(DocumentSorter.sort(documents));
    }

    @Benchmark
    public void shape(Blackhole sink) {
        ShapeCheck check = new ShapeCheck(schemas);
        manifests.forEach(manifest -> sink.consume(check.check(manifest)));
    }

    @Benchmark
    public void defaults(Blackhole sink) {
        manifests.forEach(manifest -> sink.consume(Defaults.apply(manifest, "default", schemas)));
    }
}

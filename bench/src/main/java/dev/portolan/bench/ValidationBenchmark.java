package dev.portolan.bench;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole run, from files to findings, with the rules that say what the API server would refuse, and without them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 6, time = 4)
@Fork(2)
public class ValidationBenchmark {

    private static final String VALIDATION = "dev.portolan.rules.validation";

    @Param({"with", "without"})
    public String validation = "";

    private final RuleCatalog catalog = RuleCatalog.load();
    private final Path folder = ManifestTree.folder();
    private AnalysisRequest request = AnalysisRequest.of(folder, List.of(folder));

    @Setup
    public void chooseRules() {
        Set<String> skipped = new HashSet<>();
        for (RegisteredRule rule : catalog.rules()) {
            if (validation.equals("without") && rule.rule().getClass().getName().startsWith(VALIDATION)) {
                skipped.add(rule.id());
            }
        }
        request = AnalysisRequest.of(folder, List.of(folder)).withRules(Set.of(), skipped);
    }

    @Benchmark
    public Analysis check() throws AnalysisException {
        return Analyzer.analyze(request, catalog);
    }
}

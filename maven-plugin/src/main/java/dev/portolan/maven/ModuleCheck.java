package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.AnalysisRequest;
import dev.portolan.finding.Finding;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.suppression.Suppressions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Checks one module.
 *
 * @param alone whether no other module has a say; else what others may refute is left for later
 */
record ModuleCheck(Path root, Path stateFile, boolean alone, Log log) {

    /** @return the same part, with what is said of it */
    Part run(Part part) throws MojoExecutionException {
        CheckState old = CheckState.read(stateFile);
        if (old != null && old.hash().equals(hash(part, old.crds()))) {
            log.info("up to date: nothing changed since the last check");
            old.told().forEach(line -> line.print(log));
            return with(part, old.told(), old.deferred());
        }
        Look look = Look.at(root, part.settings(), List.of(part.input()));
        AnalysisRequest request = look.request();
        String hash = hash(part, request.crds());
        Analysis found = Look.without(part.baselines(), root, Look.analysis(request, log));
        Set<String> refutable = alone ? Set.of() : refutable(found);
        Analysis told = alone ? found : AnalysisPart.of(found, finding -> !refutable.contains(finding.rule()));
        FindingLines words = new FindingLines(
                root,
                part.settings().gate(look.configuration()),
                part.settings().notes());
        List<LogLine> lines = lines(told, words);
        lines.addAll(FindingLines.summary(found, lines));
        if (alone) {
            lines.addAll(Look.gone(part.baselines(), root, found));
        }
        lines.forEach(line -> line.print(log));
        for (ReportTarget target : part.reports()) {
            target.write(told, root, part.settings().notes());
        }
        List<LogLine> deferred = lines(found, words);
        deferred.removeAll(new HashSet<>(lines));
        keep(new CheckState(
                hash,
                request.crds(),
                part.reports().stream().map(ReportTarget::file).toList(),
                lines,
                deferred));
        return with(part, lines, deferred);
    }

    private static List<LogLine> lines(Analysis analysis, FindingLines words) {
        List<LogLine> lines = new ArrayList<>();
        for (Finding finding : analysis.findings()) {
            lines.add(words.of(finding));
        }
        return lines;
    }

    private static Set<String> refutable(Analysis analysis) {
        return analysis.rules().stream()
                .filter(RegisteredRule::looksAround)
                .map(RegisteredRule::id)
                .collect(Collectors.toSet());
    }

    private static Part with(Part part, List<LogLine> told, List<LogLine> deferred) {
        return new Part(
                part.module(),
                part.folders(),
                part.stateFile(),
                part.settings(),
                part.input(),
                part.baselines(),
                part.reports(),
                told,
                deferred);
    }

    private String hash(Part part, List<Path> crds) {
        InputHash hash = new InputHash().addClassPath().add(String.valueOf(alone));
        return addPart(hash, part, root).addFound(root, crds).hex();
    }

    /** All that an answer about a part depends on but the files that only its configuration names. */
    static InputHash addPart(InputHash hash, Part part, Path root) {
        part.settings()
                .hash(hash.add(root.toString()).add(Suppressions.currentDay().toString()));
        part.baselines().forEach(hash::addFile);
        part.reports().forEach(report -> hash.add(report.toString()));
        return addInput(hash, part.input(), root);
    }

    static InputHash addInput(InputHash hash, ModuleInput input, Path root) {
        return hash.add(input.basedir().toString())
                .add(input.includes().lines().toString())
                .add(input.excludes().lines().toString())
                .addFound(root, input.paths());
    }

    private void keep(CheckState state) {
        try {
            state.write(stateFile);
        } catch (IOException unwritable) {
            log.debug("cannot write " + stateFile + ", so the next build looks again");
        }
    }
}

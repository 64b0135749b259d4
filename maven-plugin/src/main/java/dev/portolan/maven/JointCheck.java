package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.AnalysisRequest;
import dev.portolan.config.ConfigKey;
import dev.portolan.finding.Finding;
import dev.portolan.source.InputPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * Looks at all modules together, once, when each has been looked at by itself: only now is what builds make there, and only now can anybody say
 * what is missing.
 *
 * @param root what the paths of reports are relative to
 */
record JointCheck(Path root, Reactor reactor, MavenSession session, Log log) {

    /** @return the findings that no module has told */
    List<LogLine> run(List<Optional<Part>> all) throws MojoExecutionException {
        if (all.stream().anyMatch(Optional::isEmpty)) {
            log.info("the modules are not linked with each other, as not all of them could be checked");
            return List.of();
        }
        Map<String, List<Part>> groups = new LinkedHashMap<>();
        for (Optional<Part> part : all) {
            part.ifPresent(present -> groups.computeIfAbsent(present.settings().key(), unseen -> new ArrayList<>())
                    .add(present));
        }
        requireSomething(all);
        List<LogLine> told = new ArrayList<>();
        for (List<Part> group : groups.values()) {
            if (group.stream().anyMatch(part -> !part.input().isEmpty())) {
                told.addAll(link(group));
            }
        }
        return told;
    }

    /** A folder that a module lacks is no mistake, as modules inherit what is configured; one that all of them lack is. */
    private static void requireSomething(List<Optional<Part>> all) throws MojoExecutionException {
        List<ModuleInput> inputs =
                all.stream().flatMap(Optional::stream).map(Part::input).toList();
        if (inputs.stream().allMatch(ModuleInput::isEmpty)) {
            for (ModuleInput input : inputs) {
                if (!input.missing().isEmpty()) {
                    throw new MojoExecutionException(
                            input.missing().get(0) + " does not exist, nor its like in any other module");
                }
            }
        }
    }

    private List<LogLine> link(List<Part> group) throws MojoExecutionException {
        List<ModuleInput> others = reactor.others().stream()
                .map(module -> new PomParameters(module, session).input())
                .filter(input -> !input.isEmpty())
                .toList();
        List<Part> full = group.stream().filter(part -> !part.input().isEmpty()).toList();
        if (full.size() == 1
                && others.isEmpty()
                && group.stream().allMatch(part -> part.reports().isEmpty())) {
            full.get(0).deferred().forEach(line -> line.print(log));
            return full.get(0).deferred();
        }
        Path stateFile = group.get(0).stateFile();
        CheckState old = CheckState.read(stateFile);
        if (old != null && old.hash().equals(hash(group, others, old.crds()))) {
            log.info("up to date: nothing changed since the modules were linked last");
            old.told().forEach(line -> line.print(log));
            return old.told();
        }
        return look(group, others, stateFile);
    }

    private List<LogLine> look(List<Part> group, List<ModuleInput> others, Path stateFile)
            throws MojoExecutionException {
        List<ModuleInput> inputs = new ArrayList<>();
        group.forEach(part -> inputs.add(part.input()));
        inputs.addAll(others);
        GoalSettings settings = group.get(0).settings();
        Look look = Look.at(root, settings, inputs);
        AnalysisRequest request = look.request()
                .withCrds(union(group, look, ConfigKey.CRDS))
                .withScopes(union(group, look, ConfigKey.SCOPES));
        String hash = hash(group, others, request.crds());
        Analysis whole = Look.analysis(request, log);
        List<Path> baselines = group.stream()
                .flatMap(part -> part.baselines().stream())
                .distinct()
                .toList();
        Analysis left = Look.without(baselines, root, whole);
        Analysis judged = AnalysisPart.of(left, finding -> isJudged(finding, group));
        List<Path> outputs = writeReports(group, judged);
        List<LogLine> told =
                untold(group, judged, new FindingLines(root, settings.gate(look.configuration()), settings.notes()));
        told.addAll(summary(group, left, told));
        told.addAll(Look.gone(baselines, root, left));
        told.forEach(line -> line.print(log));
        try {
            new CheckState(hash, request.crds(), outputs, told, List.of()).write(stateFile);
        } catch (IOException unwritable) {
            log.debug("cannot write " + stateFile + ", so the next build looks again");
        }
        return told;
    }

    private static List<LogLine> summary(List<Part> group, Analysis analysis, List<LogLine> told) {
        List<LogLine> lines = new ArrayList<>();
        long modules = group.stream().filter(part -> !part.input().isEmpty()).count();
        lines.add(LogLine.info(LogLine.counted(modules, "module") + " linked: " + LogLine.counts(told) + " in "
                + LogLine.counted(analysis.fileCount(), "file") + ", "
                + LogLine.counted(analysis.manifests().size(), "object")));
        return lines;
    }

    private static List<LogLine> untold(List<Part> group, Analysis judged, FindingLines words) {
        Set<String> known = new HashSet<>();
        group.forEach(part -> part.told().forEach(line -> known.add(line.text())));
        List<LogLine> told = new ArrayList<>();
        for (Finding finding : judged.findings()) {
            LogLine line = words.of(finding);
            if (!known.contains(line.text())) {
                told.add(line);
            }
        }
        return told;
    }

    /** Of modules that are not built, only what touches one that is; what an earlier part of the build left to say is said. */
    private boolean isJudged(Finding finding, List<Part> group) {
        if (reactor.isResumed() || reactor.others().isEmpty()) {
            return true;
        }
        Stream<String> places = Stream.concat(
                Stream.of(finding.file().path()),
                finding.related().stream().map(related -> related.file().path()));
        return places.map(name -> ModuleInput.real(InputPath.nearPlace(root, name)))
                .anyMatch(file -> group.stream().anyMatch(part -> part.input().holds(file)));
    }

    private List<Path> writeReports(List<Part> group, Analysis judged) throws MojoExecutionException {
        List<Path> outputs = new ArrayList<>();
        for (Part part : group) {
            if (!part.reports().isEmpty()) {
                Analysis own = AnalysisPart.of(judged, root, part::covers);
                for (ReportTarget target : part.reports()) {
                    target.write(own, root, part.settings().notes());
                    outputs.add(target.file());
                }
            }
        }
        return outputs;
    }

    private static List<Path> union(List<Part> group, Look look, ConfigKey key) {
        Set<Path> paths = new LinkedHashSet<>();
        group.forEach(part -> paths.addAll(part.settings().paths(key, look.configuration())));
        return List.copyOf(paths);
    }

    private String hash(List<Part> group, List<ModuleInput> others, List<Path> crds) {
        InputHash hash = new InputHash().addClassPath().add("joint").add(String.valueOf(reactor.isResumed()));
        for (Part part : group) {
            ModuleCheck.addPart(hash, part, root).add(part.folders().toString());
            part.told().forEach(line -> hash.add(line.kept()));
        }
        for (MavenProject other : reactor.others()) {
            hash.add(other.getId());
        }
        others.forEach(input -> ModuleCheck.addInput(hash, input, root));
        return hash.addFound(root, crds).hex();
    }
}

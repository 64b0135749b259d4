package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.BaselineFile;
import dev.portolan.config.Configuration;
import dev.portolan.config.FileChoice;
import dev.portolan.finding.Failure;
import dev.portolan.report.VisibleText;
import dev.portolan.source.FileFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * One look at the manifests of one or several modules.
 *
 * @param root what the paths of reports are relative to
 * @param configuration what the settings' file says; null where there is none
 */
record Look(Path root, GoalSettings settings, @Nullable Configuration configuration, List<ModuleInput> inputs) {

    static Look at(Path root, GoalSettings settings, List<ModuleInput> inputs) throws MojoExecutionException {
        return new Look(root, settings, settings.configuration(root), inputs);
    }

    AnalysisRequest request() throws MojoExecutionException {
        List<Path> paths = new ArrayList<>();
        inputs.forEach(input -> paths.addAll(input.paths()));
        FileChoice choice = configuration == null ? null : new FileChoice(configuration);
        return settings.request(root, paths, configuration).withIncluded(file -> isIncluded(file, choice));
    }

    private boolean isIncluded(Path file, @Nullable FileChoice choice) {
        List<ModuleInput> holders =
                inputs.stream().filter(input -> input.holds(file)).toList();
        // What no module holds is a definition of custom resources.
        return holders.isEmpty() || holders.stream().anyMatch(input -> isIncluded(input, file, choice));
    }

    private static boolean isIncluded(ModuleInput input, Path file, @Nullable FileChoice choice) {
        if (input.excludes(file) || (choice != null && choice.isExcluded(file))) {
            return false;
        }
        boolean isAsked = !input.includes().lines().isEmpty();
        return isAsked ? input.includes(file) : choice == null || choice.isIncluded(file);
    }

    static Analysis analysis(AnalysisRequest request, Log log) throws MojoExecutionException {
        try {
            Analysis analysis = Analyzer.analyze(request);
            for (Failure failure : analysis.failures()) {
                log.error(VisibleText.of("Portolan: " + failure.inWords()));
            }
            if (!analysis.failures().isEmpty()) {
                throw new MojoExecutionException("Portolan could not check everything, by a bug of its own; see above");
            }
            return analysis;
        } catch (AnalysisException impossible) {
            throw new MojoExecutionException(impossible.getMessage());
        }
    }

    /** The same without what baselines know. */
    static Analysis without(List<Path> baselines, Path root, Analysis analysis) throws MojoExecutionException {
        Analysis left = analysis;
        for (Path file : baselines) {
            left = left.with(baseline(file, root).baseline());
        }
        return left;
    }

    /** What is to be said of baselines: that not all they know is still there. */
    static List<LogLine> gone(List<Path> baselines, Path root, Analysis analysis) throws MojoExecutionException {
        List<LogLine> lines = new ArrayList<>();
        for (Path file : baselines) {
            String gone = baseline(file, root).gone(analysis);
            if (gone != null) {
                lines.add(LogLine.info(gone));
            }
        }
        return lines;
    }

    private static BaselineFile baseline(Path file, Path root) throws MojoExecutionException {
        try {
            return BaselineFile.read(file, FileFinder.name(root, file));
        } catch (AnalysisException wrong) {
            throw new MojoExecutionException(wrong.getMessage());
        }
    }
}

package dev.portolan;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to look at, and how.
 *
 * @param workingDirectory what the paths of reports are relative to
 * @param paths files, and folders to search
 * @param texts already in memory, such as standard input; they come before the files
 * @param kubernetesVersion such as {@code 1.29}; empty for the newest known
 * @param namespace where objects live that name none; empty for {@code default}
 * @param complete whether the input is all that there will be in the cluster
 * @param only if not empty, the ids of the rules to run
 * @param skip ids of rules not to run
 */
public record AnalysisRequest(
        Path workingDirectory,
        List<Path> paths,
        List<SourceFile> texts,
        String kubernetesVersion,
        String namespace,
        boolean complete,
        Set<String> only,
        Set<String> skip,
        ReadingLimits limits) {

    /** The plain case: these files and folders, and everything else as it is by default. */
    public static AnalysisRequest of(Path workingDirectory, List<Path> paths) {
        return new AnalysisRequest(
                workingDirectory, paths, List.of(), "", "", false, Set.of(), Set.of(), ReadingLimits.DEFAULT);
    }

    public AnalysisRequest withTexts(List<SourceFile> read) {
        return new AnalysisRequest(
                workingDirectory, paths, read, kubernetesVersion, namespace, complete, only, skip, limits);
    }

    public AnalysisRequest withKubernetesVersion(String version) {
        return new AnalysisRequest(workingDirectory, paths, texts, version, namespace, complete, only, skip, limits);
    }

    public AnalysisRequest withNamespace(String name) {
        return new AnalysisRequest(
                workingDirectory, paths, texts, kubernetesVersion, name, complete, only, skip, limits);
    }

    public AnalysisRequest withComplete(boolean whole) {
        return new AnalysisRequest(
                workingDirectory, paths, texts, kubernetesVersion, namespace, whole, only, skip, limits);
    }

    public AnalysisRequest withRules(Set<String> onlyThese, Set<String> notThese) {
        return new AnalysisRequest(
                workingDirectory, paths, texts, kubernetesVersion, namespace, complete, onlyThese, notThese, limits);
    }
}

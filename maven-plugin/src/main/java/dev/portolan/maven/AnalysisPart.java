package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.finding.Finding;
import dev.portolan.source.InputPath;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Less than a whole analysis. */
final class AnalysisPart {

    private AnalysisPart() {}

    /** Only some of the findings. */
    static Analysis of(Analysis whole, Predicate<Finding> told) {
        return new Analysis(
                whole.kubernetesVersion(),
                whole.rules(),
                whole.configured(),
                whole.fileCount(),
                whole.documents(),
                whole.model(),
                whole.findings().stream().filter(told).toList(),
                whole.suppressed(),
                whole.unchanged(),
                whole.notChecked(),
                whole.doubts(),
                whole.failures());
    }

    /**
     * Only some of the files. The model stays whole: what lies elsewhere is still there to be linked to.
     *
     * @param root what the names of files are relative to
     * @param covered by absolute paths
     */
    static Analysis of(Analysis whole, Path root, Predicate<Path> covered) {
        Path base = root.toAbsolutePath();
        Predicate<String> isCovered = name -> covered.test(InputPath.nearPlace(base, name));
        var documents = whole.documents().stream()
                .filter(document -> isCovered.test(document.yaml().file().path()))
                .toList();
        long files = documents.stream()
                .map(document -> document.yaml().file().path())
                .distinct()
                .count();
        return new Analysis(
                whole.kubernetesVersion(),
                whole.rules(),
                whole.configured(),
                (int) files,
                documents,
                whole.model(),
                whole.findings().stream()
                        .filter(finding -> isCovered.test(finding.file().path()))
                        .toList(),
                whole.suppressed().stream()
                        .filter(one -> isCovered.test(one.finding().file().path()))
                        .toList(),
                whole.unchanged(),
                whole.notChecked().stream()
                        .filter(left -> isCovered.test(left.file()))
                        .toList(),
                whole.doubts(),
                whole.failures());
    }
}

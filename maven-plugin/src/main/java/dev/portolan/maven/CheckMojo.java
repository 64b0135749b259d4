package dev.portolan.maven;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.finding.Severity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Checks the Kubernetes manifests of a project, and fails the build if one is wrong. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractMojo {

    /** Where projects keep manifests, or where other plug-ins leave them: JKube, Quarkus, Dekorate. */
    private static final List<String> USUAL_DIRECTORIES = List.of(
            "src/main/kubernetes",
            "src/main/k8s",
            "src/main/resources/META-INF/fabric8",
            "k8s",
            "kubernetes",
            "deploy",
            "manifests",
            "target/kubernetes",
            "target/classes/META-INF/jkube");

    private static final String NEVER = "never";

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File basedir = new File("");

    /** Whether to check nothing. */
    @Parameter(property = "portolan.skip", defaultValue = "false")
    private boolean skip;

    /** The least severity that fails the build: {@code error}, {@code warning}, {@code note}, or {@code never}. */
    @Parameter(property = "portolan.failOn", defaultValue = "error")
    private String failOn = "error";

    /**
     * Files and folders to check, relative to the project. Without any, those of these that exist: {@code src/main/kubernetes},
     * {@code src/main/k8s}, {@code src/main/resources/META-INF/fabric8}, {@code k8s}, {@code kubernetes}, {@code deploy},
     * {@code manifests}, {@code target/kubernetes}, {@code target/classes/META-INF/jkube}.
     */
    @Parameter(property = "portolan.directories")
    private List<File> directories = List.of();

    /** The Kubernetes version to check against, such as {@code 1.29}; the newest known without one. */
    @Parameter(property = "portolan.kubernetesVersion")
    private String kubernetesVersion = "";

    /** Ids of the only rules to run; all that are on by default without any. */
    @Parameter(property = "portolan.only")
    private Set<String> only = Set.of();

    /** Ids of rules not to run. */
    @Parameter(property = "portolan.skipRules")
    private Set<String> skipRules = Set.of();

    /** The namespace of objects that name none; {@code default} without one. */
    @Parameter(property = "portolan.namespace")
    private String namespace = "";

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("portolan.skip is set: nothing is checked");
            return;
        }
        Optional<Severity> gate = gate();
        List<Path> paths = paths();
        if (paths.isEmpty()) {
            getLog().info("nothing to check: there is no " + String.join(", no ", USUAL_DIRECTORIES));
            return;
        }
        Analysis analysis = analyze(paths);
        new BuildLog(getLog(), basedir.toPath(), gate).print(analysis);
        if (!analysis.failures().isEmpty()) {
            throw new MojoExecutionException("Portolan could not check everything, by a bug of its own; see above");
        }
        if (analysis.findings().stream()
                .anyMatch(finding -> gate.filter(finding.severity()::reaches).isPresent())) {
            throw new MojoFailureException("Kubernetes manifests are wrong: " + BuildLog.counts(analysis));
        }
    }

    private Optional<Severity> gate() throws MojoExecutionException {
        if (failOn.equals(NEVER)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(failOn.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(
                        "portolan.failOn is " + failOn + "; it can be error, warning, note or " + NEVER)));
    }

    private List<Path> paths() {
        if (!directories.isEmpty()) {
            return directories.stream().map(File::toPath).toList();
        }
        return USUAL_DIRECTORIES.stream()
                .map(basedir.toPath()::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    private Analysis analyze(List<Path> paths) throws MojoExecutionException {
        try {
            return Analyzer.analyze(AnalysisRequest.of(basedir.toPath(), paths)
                    .withKubernetesVersion(kubernetesVersion)
                    .withNamespace(namespace)
                    .withRules(only, skipRules));
        } catch (AnalysisException impossible) {
            throw new MojoExecutionException(impossible.getMessage());
        }
    }
}

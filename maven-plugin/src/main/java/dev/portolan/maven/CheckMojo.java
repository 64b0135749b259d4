package dev.portolan.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Checks Kubernetes manifests, and fails the build if one is wrong. In a build of several modules each looks at its own, and what links them is
 * judged when the last one is done.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ManifestMojo {

    /**
     * The least severity that fails the build: <code>error</code>, <code>warning</code>, <code>note</code>, or <code>never</code>; by default
     * <code>error</code>.
     */
    @Parameter(property = "portolan.failOn")
    private String failOn = "";

    /** Findings that are known, as <code>portolan baseline create</code> wrote them: only others are told. */
    @Parameter(property = "portolan.baseline")
    private @Nullable File baseline;

    /**
     * Reports to write, each <code>FORMAT=FILE</code>, such as <code>sarif=target/portolan.sarif</code> or
     * <code>html=target/portolan.html</code>; files are relative to the module. A module's report tells of its own manifests and of those of the
     * modules below it. Formats are <code>text</code>, <code>json</code>, <code>sarif</code>, <code>github</code>, <code>gitlab</code>,
     * <code>junit</code>, <code>checkstyle</code>, <code>csv</code>, <code>markdown</code> and <code>html</code>.
     */
    @Parameter(property = "portolan.reports")
    private List<String> reports = List.of();

    /** Whether notes are shown, too, that do not fail the build. */
    @Parameter(property = "portolan.notes", defaultValue = "false")
    private boolean notes;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Reactor reactor = new Reactor(session(), execution(), project());
        Optional<Part> part = Optional.empty();
        Optional<List<Optional<Part>>> all;
        try {
            part = Optional.of(part(reactor));
        } finally {
            all = reactor.finish(project(), part);
        }
        List<LogLine> gating = new ArrayList<>(part.get().told());
        if (all.isPresent() && !reactor.isOneModule()) {
            gating.addAll(new JointCheck(root(), reactor, session(), getLog()).run(all.get()));
        }
        if (gating.stream().anyMatch(LogLine::gates)) {
            throw new MojoFailureException("Kubernetes manifests are wrong: " + LogLine.counts(gating));
        }
    }

    private Part part(Reactor reactor) throws MojoExecutionException {
        GoalSettings settings = settings(failOn, notes);
        ModuleInput input = isSkipped() ? ModuleInput.of(basedir(), List.of(), List.of(), List.of()) : input();
        List<Path> baselines = baseline == null ? List.of() : List.of(baseline.toPath());
        Part part = new Part(
                project().getId(),
                Reactor.family(project()).stream()
                        .map(MavenProject::getBasedir)
                        .map(folder -> folder.toPath().toAbsolutePath().normalize())
                        .toList(),
                stateFile("joint-"),
                settings,
                input,
                baselines,
                ReportTarget.all(reports, basedir()),
                List.of(),
                List.of());
        if (isSkipped()) {
            getLog().info("portolan.skip is set: nothing is checked");
            return part;
        }
        if (!input.missing().isEmpty() && reactor.isOneModule()) {
            throw new MojoExecutionException(input.missing().get(0) + " does not exist");
        }
        if (input.isEmpty()) {
            getLog().info("nothing to check: there is no folder of manifests; portolan.directories names others");
            return part;
        }
        return new ModuleCheck(root(), stateFile(""), reactor.isOneModule(), getLog()).run(part);
    }

    private Path stateFile(String kind) {
        String id = execution().getExecutionId().replaceAll("[^A-Za-z0-9._-]", "_");
        return buildDirectory().resolve("portolan").resolve("check-" + kind + id + ".txt");
    }
}

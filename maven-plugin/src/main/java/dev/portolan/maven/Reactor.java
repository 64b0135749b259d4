package dev.portolan.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The modules of one build that run the same execution of a goal, and how far they are. Modules may be built at the same time and in any
 * order, so the last one is the one that finishes last.
 */
final class Reactor {

    static final String PLUGIN = "dev.portolan:portolan-maven-plugin";

    private static final List<String> PHASES = List.of(
            "validate",
            "initialize",
            "generate-sources",
            "process-sources",
            "generate-resources",
            "process-resources",
            "compile",
            "process-classes",
            "generate-test-sources",
            "process-test-sources",
            "generate-test-resources",
            "process-test-resources",
            "test-compile",
            "process-test-classes",
            "test",
            "prepare-package",
            "package",
            "pre-integration-test",
            "integration-test",
            "post-integration-test",
            "verify",
            "install",
            "deploy");

    private static final String BY_DEFAULT = "verify";

    private final MavenSession session;
    private final MojoExecution execution;
    private final List<MavenProject> modules = new ArrayList<>();

    Reactor(MavenSession session, MojoExecution execution, MavenProject current) {
        this.session = session;
        this.execution = execution;
        for (MavenProject module : session.getProjects()) {
            if (module.equals(current) || isChecked(module)) {
                modules.add(module);
            }
        }
    }

    /** Whether this module is all there is to look at. */
    boolean isOneModule() {
        return modules.size() == 1 && others().isEmpty();
    }

    /** The modules that this build leaves out: they are looked at, but not judged. */
    List<MavenProject> others() {
        List<MavenProject> all = session.getAllProjects();
        if (all == null) {
            return List.of();
        }
        return all.stream()
                .filter(module -> !session.getProjects().contains(module))
                .filter(module -> isFromCommandLine() || module.getPlugin(PLUGIN) != null)
                .toList();
    }

    /** Whether modules are left out because an earlier build has done them, so that nobody has judged their links yet. */
    boolean isResumed() {
        String from = session.getRequest().getResumeFrom();
        return from != null && !from.isEmpty();
    }

    /** Where the build was started, or what holds it. */
    static Path root(MavenSession session, MavenProject current) {
        Path basedir = current.getBasedir().toPath();
        File top = session.getRequest().getMultiModuleProjectDirectory();
        Path root = top == null ? basedir : top.toPath().toAbsolutePath().normalize();
        return basedir.startsWith(root) ? root : basedir;
    }

    /** A module's own folder and those of the modules below it. */
    static List<MavenProject> family(MavenProject module) {
        List<MavenProject> family = new ArrayList<>(List.of(module));
        List<MavenProject> collected = module.getCollectedProjects();
        if (collected != null) {
            family.addAll(collected);
        }
        return family;
    }

    /**
     * Notes that a module is done.
     *
     * @param part empty where it could not be looked at
     * @return if no other is left, the parts of all modules in the order of the build; empty for those that could not be looked at
     */
    Optional<List<Optional<Part>>> finish(MavenProject module, Optional<Part> part) {
        MavenExecutionRequest request = session.getRequest();
        synchronized (request) {
            Map<String, Object> done = done(request);
            boolean wasComplete = isComplete(done);
            done.put(module.getId(), part);
            return wasComplete || !isComplete(done) ? Optional.empty() : Optional.of(parts(done));
        }
    }

    private boolean isComplete(Map<String, Object> done) {
        return modules.stream().allMatch(module -> done.containsKey(module.getId()));
    }

    private List<Optional<Part>> parts(Map<String, Object> done) {
        List<Optional<Part>> parts = new ArrayList<>();
        for (MavenProject module : modules) {
            // A plug-in with other dependencies has classes of its own, and what it left is nothing that we know.
            parts.add(
                    done.get(module.getId()) instanceof Optional<?> part
                            ? part.filter(Part.class::isInstance).map(Part.class::cast)
                            : Optional.empty());
        }
        return parts;
    }

    /** Kept with the request, as sessions are copied for each thread, and plug-ins may be loaded more than once. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> done(MavenExecutionRequest request) {
        String key = PLUGIN + ":" + execution.getGoal() + ":" + execution.getExecutionId();
        return (Map<String, Object>) request.getData().computeIfAbsent(key, unseen -> new HashMap<String, Object>());
    }

    private boolean isFromCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    private boolean isChecked(MavenProject module) {
        if (isFromCommandLine()) {
            return true;
        }
        Plugin plugin = module.getPlugin(PLUGIN);
        if (plugin == null) {
            return false;
        }
        for (PluginExecution one : plugin.getExecutions()) {
            if (one.getId().equals(execution.getExecutionId())
                    && one.getGoals().contains(execution.getGoal())
                    && isReached(one.getPhase())) {
                return true;
            }
        }
        return false;
    }

    private boolean isReached(@Nullable String phase) {
        int wanted = PHASES.indexOf(phase == null ? BY_DEFAULT : phase);
        return goals().stream().mapToInt(PHASES::indexOf).max().orElse(-1) >= wanted;
    }

    private List<String> goals() {
        List<String> goals = session.getGoals();
        MavenProject top = session.getTopLevelProject();
        String byDefault = top == null ? null : top.getDefaultGoal();
        return goals.isEmpty() && byDefault != null ? List.of(byDefault.trim().split("\\s+")) : goals;
    }
}

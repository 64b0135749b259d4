package dev.portolan.maven;

import dev.portolan.config.ConfigKey;
import dev.portolan.config.Configuration;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals can be told: where manifests are, and how to look at them. */
abstract class ManifestMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private @Nullable MojoExecution execution;

    /** Whether to do nothing. */
    @Parameter(property = "portolan.skip", defaultValue = "false")
    private boolean skip;

    /**
     * Files and folders that hold manifests, relative to the module. By default those of these that are there: <code>src/main/kubernetes</code>,
     * <code>src/main/k8s</code>, <code>src/main/resources/META-INF/fabric8</code>, <code>k8s</code>, <code>kubernetes</code>, <code>deploy</code>,
     * <code>manifests</code>, <code>target/kubernetes</code> and <code>target/classes/META-INF/jkube</code>.
     */
    @Parameter(property = "portolan.directories")
    private List<File> directories = List.of();

    /**
     * Patterns of files to look at, as <code>.gitignore</code> has them, relative to the module; all files by default. They stand in the place of
     * <code>include</code> in <code>portolan.yaml</code>.
     */
    @Parameter(property = "portolan.includes")
    private List<String> includes = List.of();

    /**
     * Patterns of files to pass over, as <code>.gitignore</code> has them, relative to the module; beside <code>exclude</code> in
     * <code>portolan.yaml</code>.
     */
    @Parameter(property = "portolan.excludes")
    private List<String> excludes = List.of();

    /** The configuration; by default the nearest <code>portolan.yaml</code> from the module upwards in the repository. */
    @Parameter(property = "portolan.config")
    private @Nullable File config;

    /** The Kubernetes version to check against, such as <code>1.29</code>; by default the newest known one. */
    @Parameter(property = "portolan.kubernetesVersion")
    private String kubernetesVersion = "";

    /** The namespace of objects that name none; by default <code>default</code>. */
    @Parameter(property = "portolan.namespace")
    private String namespace = "";

    /** Ids of the only rules to run; by default all that are on. */
    @Parameter(property = "portolan.only")
    private Set<String> only = Set.of();

    /** Ids of rules not to run. */
    @Parameter(property = "portolan.skipRules")
    private Set<String> skipRules = Set.of();

    /**
     * Good practices to ask for, too: <code>reliability</code>, <code>security</code>, <code>baseline</code>, <code>restricted</code>.
     */
    @Parameter(property = "portolan.profiles")
    private List<String> profiles = List.of();

    /** Whether the manifests are all there will be in the cluster, so that what is missing from them is missing. */
    @Parameter(property = "portolan.complete", defaultValue = "false")
    private boolean complete;

    /** Folders; everything below one of them is applied together, into one cluster. */
    @Parameter(property = "portolan.scopes")
    private List<File> scopes = List.of();

    /** Files and folders whose CustomResourceDefinitions say what custom resources look like. */
    @Parameter(property = "portolan.crds")
    private List<File> crds = List.of();

    /** The addresses that pods get, such as <code>10.244.0.0/16</code>; two for dual stack. */
    @Parameter(property = "portolan.podNetwork")
    private List<String> podNetwork = List.of();

    /** The addresses that Services get, such as <code>10.96.0.0/12</code>; two for dual stack. */
    @Parameter(property = "portolan.serviceNetwork")
    private List<String> serviceNetwork = List.of();

    /** The ports of Services of type NodePort; by default <code>30000-32767</code>. */
    @Parameter(property = "portolan.nodePortRange")
    private String nodePortRange = "";

    /** Which day it is, such as <code>2027-01-31</code>, for suppressions that end; by default today. */
    @Parameter(property = "portolan.today")
    private String today = "";

    final MavenProject project() {
        return given(project);
    }

    final MavenSession session() {
        return given(session);
    }

    final MojoExecution execution() {
        return given(execution);
    }

    private static <T> T given(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Maven gives every goal its session and project");
        }
        return value;
    }

    final boolean isSkipped() {
        return skip;
    }

    final Path basedir() {
        return project().getBasedir().toPath();
    }

    /** What the paths in reports are relative to. */
    final Path root() {
        return Reactor.root(session(), project());
    }

    final Path buildDirectory() {
        return Path.of(project().getBuild().getDirectory());
    }

    final ModuleInput input() {
        return directories.isEmpty()
                ? PomParameters.usual(project(), includes, excludes)
                : ModuleInput.of(
                        basedir(), directories.stream().map(File::toPath).toList(), includes, excludes);
    }

    /** Of this module and of those below it. */
    final List<ModuleInput> familyInput() {
        return Reactor.family(project()).stream()
                .map(module -> module.equals(project()) ? input() : new PomParameters(module, session()).input())
                .toList();
    }

    final GoalSettings settings(String failOn, boolean notes) throws MojoExecutionException {
        Map<ConfigKey, List<String>> given = new EnumMap<>(ConfigKey.class);
        put(given, ConfigKey.KUBERNETES_VERSION, kubernetesVersion);
        put(given, ConfigKey.NAMESPACE, namespace);
        put(given, ConfigKey.NODE_PORT_RANGE, nodePortRange);
        put(given, ConfigKey.FAIL_ON, failOn);
        put(given, ConfigKey.PROFILES, profiles);
        put(given, ConfigKey.POD_NETWORK, podNetwork);
        put(given, ConfigKey.SERVICE_NETWORK, serviceNetwork);
        put(given, ConfigKey.SCOPES, scopes.stream().map(File::toString).toList());
        put(given, ConfigKey.CRDS, crds.stream().map(File::toString).toList());
        return new GoalSettings(given, configFile(), only, skipRules, complete, notes, today);
    }

    private @Nullable Path configFile() throws MojoExecutionException {
        if (config == null) {
            return Configuration.find(basedir());
        }
        if (!Files.isRegularFile(config.toPath())) {
            throw new MojoExecutionException("there is no configuration " + config);
        }
        return config.toPath();
    }

    private static void put(Map<ConfigKey, List<String>> given, ConfigKey key, String word) {
        if (!word.isEmpty()) {
            given.put(key, List.of(word));
        }
    }

    private static void put(Map<ConfigKey, List<String>> given, ConfigKey key, List<String> words) {
        if (!words.isEmpty()) {
            given.put(key, words);
        }
    }
}

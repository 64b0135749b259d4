package dev.portolan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher starts what this build packaged. Where it has to build by itself, a script stands in for Maven. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherIT {

    private static final Path LAUNCHER = Path.of("../portolan").toAbsolutePath().normalize();
    private static final Path DISTRIBUTION = Path.of("target/portolan").toAbsolutePath();

    /** Its name holds a blank. */
    @TempDir
    private Path temporary;

    private Path folder;

    private record Run(int exitCode, String output, String errors) {}

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("a folder"));
    }

    @Test
    void linksToItWorkFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
        Files.createSymbolicLink(folder.resolve("link to link"), Path.of("link"));

        assertThat(start(link, Map.of(), "--version").exitCode()).isZero();
        assertThat(start(Path.of("./link to link"), Map.of(), "--version").exitCode())
                .isZero();
    }

    @Test
    void archiveFitsWhatIsStarted() throws Exception {
        Run run = start(LAUNCHER, Map.of("PORTOLAN_JAVA_OPTS", "-Xshare:on -Xlog:class+load"), "--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("dev.portolan.cli.Main source: shared objects file")
                .doesNotContain("dev.portolan.cli.Main source: file:");
    }

    @Test
    void nothingOfOursIsPutTogetherAtRunTime() throws Exception {
        String examples = LAUNCHER.resolveSibling("examples/broken/seed").toString();

        Run run = start(LAUNCHER, Map.of("PORTOLAN_JAVA_OPTS", "-Xlog:class+load"), "check", examples);

        assertThat(run.output().lines().filter(line -> line.contains("source: ")))
                .hasSizeGreaterThan(500)
                .noneMatch(line -> line.contains("dev.portolan") && line.contains("$$Lambda"))
                .noneMatch(line -> line.contains("dev.portolan") && !line.contains("source: shared objects file"));
    }

    /** What such a reference in a nested class becomes when it is packaged lies outside of the nest. */
    @Test
    void referenceToWhatIsPrivateInTheOuterClassWorks() throws Exception {
        Files.writeString(folder.resolve("policy.yaml"), """
                apiVersion: v1
                kind: Pod
                metadata: {name: web, labels: {app: web}}
                spec: {containers: [{name: web, image: web:1}]}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: quiet}
                spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}
                """);

        Run run = start(LAUNCHER, Map.of(), "check", "--notes", "--only", "dns-egress-closed", "policy.yaml");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).contains("[dns-egress-closed]: pods that NetworkPolicy \"quiet\"");
    }

    @Test
    void whatDrawsIsLoadedOnlyWhereSomethingIsDrawn() throws Exception {
        String shop = LAUNCHER.resolveSibling("examples/shop").toString();
        Map<String, String> loud = Map.of("PORTOLAN_JAVA_OPTS", "-Xlog:class+load:stderr");

        Run chart = start(LAUNCHER, loud, "graph", "--format", "svg", shop);
        Run check = start(LAUNCHER, loud, "check", shop);

        assertThat(chart.output()).startsWith("<svg ").endsWith("</svg>\n");
        assertThat(chart.errors()).contains("org.eclipse.elk", "/lib/drawing/");
        assertThat(check.errors())
                .contains("dev.portolan.cli.Main")
                .doesNotContain("org.eclipse.elk", "gg.jte", "/lib/drawing/");
    }

    @Test
    void whoAsksForAPageGetsOne() throws Exception {
        String seed = LAUNCHER.resolveSibling("examples/broken/seed").toString();

        Run page = start(LAUNCHER, Map.of(), "check", "--format", "html", seed);

        assertThat(page.exitCode()).isEqualTo(1);
        assertThat(page.output()).startsWith("<!DOCTYPE html>").contains("portolan-chart");
    }

    @Test
    void rulesOfAProjectAreRunAndTested() throws Exception {
        Path examples = LAUNCHER.resolveSibling("examples/own-rules");
        String rules = examples.resolve("rules").toString();
        String configuration = examples.resolve("portolan.yaml").toString();

        Run tested = start(LAUNCHER, Map.of(), "rules", "test", rules);
        Run checked = start(LAUNCHER, Map.of(), "check", "--config", configuration, examples.toString());

        assertThat(tested.output()).contains("2 rules, 7 examples: all as foretold");
        assertThat(tested.exitCode()).isZero();
        assertThat(checked.output()).contains("error[image-registry]");
        assertThat(checked.exitCode()).isEqualTo(1);
    }

    @Test
    void archiveThatDoesNotFitIsLeftAsideInSilence() throws Exception {
        Path copy = project();
        copyDistribution(folder.resolve("project"));

        Run run = start(copy, Map.of(), "--version");

        assertThat(run).isEqualTo(start(LAUNCHER, Map.of(), "--version"));
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void argumentsArriveAsTheyWereWritten() throws Exception {
        Run run = start(LAUNCHER, Map.of(), "check", "no  such *");

        assertThat(run.errors()).contains("no  such * does not exist");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void olderJavaIsNamedByWhatItsFolderSays() throws Exception {
        script("bin/java", "exit 1");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"1.8.0_392\"\n");

        Run run = start(LAUNCHER, Map.of("JAVA_HOME", folder.toString()), "--version");

        assertThat(run.errors()).contains("Java 17 or later is needed").contains("its version is 1.8.0_392");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void javaHomeWithoutJavaIsNamed() throws Exception {
        Run run = start(LAUNCHER, Map.of("JAVA_HOME", folder.toString()), "--version");

        assertThat(run)
                .isEqualTo(new Run(2, "", "portolan: JAVA_HOME is " + folder + ", where there is no bin/java\n"));
    }

    @Test
    void olderJavaIsNamed() throws Exception {
        script("bin/java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        Run run = start(LAUNCHER, Map.of("JAVA_HOME", folder.toString()), "--version");

        assertThat(run.errors())
                .isEqualTo("portolan: Java 17 or later is needed, and " + folder
                        + "/bin/java is none: its version is 11.0.2\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void missingJavaIsNamed() throws Exception {
        Run run = start(project(), Map.of("PATH", folder.toString(), "JAVA_HOME", ""), "--version");

        assertThat(run.errors()).startsWith("portolan: there is no java on the PATH; install Java 17 or later");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void missingMavenIsNamed() throws Exception {
        Map<String, String> environment =
                Map.of("PATH", folder.toString(), "JAVA_HOME", System.getProperty("java.home"));

        Run run = start(project(), environment, "--version");

        assertThat(run.errors()).contains("and Maven (3.8 or later) is not installed");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void simultaneousFirstUsesBuildOnce() throws Exception {
        Path launcher = project();
        script(
                "bin/mvn",
                "sleep 1; echo x >> builds; mkdir -p analyzer-cli/target; cp -R '" + DISTRIBUTION
                        + "' analyzer-cli/target/half; mv analyzer-cli/target/half analyzer-cli/target/portolan");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Callable<Run> start = () -> start(launcher, withMaven(), "--version");

        List<Run> runs = new ArrayList<>();
        for (Future<Run> run : threads.invokeAll(List.of(start, start, start))) {
            runs.add(run.get());
        }
        threads.shutdown();

        assertThat(runs).extracting(Run::exitCode).containsOnly(0);
        assertThat(runs)
                .extracting(Run::errors)
                .containsExactlyInAnyOrder("", "", "portolan: building, once; this takes a minute\n");
        assertThat(launcher.resolveSibling("builds")).hasContent("x");
        assertThat(launcher.resolveSibling("target/launcher.pid")).doesNotExist();
    }

    @Test
    void lockOfAKilledBuildIsTakenOver() throws Exception {
        Path launcher = project();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = launcher.resolveSibling("target/launcher.pid");
        Files.createDirectories(lock.getParent());
        Files.createSymbolicLink(lock, Path.of(String.valueOf(gone.pid())));
        script("bin/mvn", "mkdir -p analyzer-cli/target; cp -R '" + DISTRIBUTION + "' analyzer-cli/target/portolan");

        assertThat(start(launcher, withMaven(), "--version").exitCode()).isZero();
    }

    @Test
    void failedBuildShowsTheErrorsOfMaven() throws Exception {
        Path launcher = project();
        script("bin/mvn", "echo noise; echo '[ERROR] no room'; exit 1");

        Run run = start(launcher, withMaven(), "--version");

        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("[ERROR] no room\n").doesNotContain("noise");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(launcher.resolveSibling("target/launcher.pid")).doesNotExist();
    }

    /** A copy of the launcher in a project that was never built. */
    private Path project() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path shared = project.resolve("analyzer-cli/src/dist/lib/start.sh");
        Files.createDirectories(shared.getParent());
        Files.copy(LAUNCHER.resolveSibling("analyzer-cli/src/dist/lib/start.sh"), shared);
        return Files.copy(LAUNCHER, project.resolve("portolan"));
    }

    private static void copyDistribution(Path project) throws IOException {
        Path target = Files.createDirectories(project.resolve("analyzer-cli/target"));
        try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, target.resolve("portolan").resolve(DISTRIBUTION.relativize(file)));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
        }
    }

    private Map<String, String> withMaven() {
        return Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    private void script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run start(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(temporary, "output", "");
        Path errors = Files.createTempFile(temporary, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PORTOLAN_CLASS_ARCHIVE", "off");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, MINUTES)).isTrue();
        return new Run(process.exitValue(), Files.readString(output, UTF_8), Files.readString(errors, UTF_8));
    }
}

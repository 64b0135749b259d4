package dev.portolan.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the Maven that runs this build.
 *
 * @param output of both streams
 */
record MavenRun(int exitCode, String output) {

    static MavenRun of(StagedRepository repository, Path project, String... arguments)
            throws IOException, InterruptedException {
        String name = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", name).toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                repository.settings().toString(),
                "-Dmaven.repo.local=" + repository.folder()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().remove("MAVEN_ARGS");
        Process maven = builder.start();
        maven.getOutputStream().close();
        String output = new String(maven.getInputStream().readAllBytes(), UTF_8);
        return new MavenRun(maven.waitFor(), output);
    }
}

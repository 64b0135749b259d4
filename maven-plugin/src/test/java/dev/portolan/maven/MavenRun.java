package dev.portolan.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One run of a real Maven.
 *
 * @param output of both streams, without colours
 */
record MavenRun(int exitCode, String output) {

    /** Some Mavens set a terminal back even where there is none. */
    private static final Pattern ESCAPE = Pattern.compile("\u001B\\[[0-9;]*m");

    static MavenRun of(MavenHome home, Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                home.command().toString(),
                "--batch-mode",
                "--no-transfer-progress",
                "--settings",
                StagedRepository.settings().toString(),
                "-Dmaven.repo.local=" + StagedRepository.folder()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // What is compiled well is of no use to so short a run.
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Xshare:auto");
        builder.environment().remove("MAVEN_ARGS");
        Process maven = builder.start();
        maven.getOutputStream().close();
        String output = new String(maven.getInputStream().readAllBytes(), UTF_8);
        return new MavenRun(maven.waitFor(), ESCAPE.matcher(output).replaceAll(""));
    }

    /** How often a text is in the output. */
    int count(String text) {
        int count = 0;
        for (int at = output.indexOf(text); at >= 0; at = output.indexOf(text, at + text.length())) {
            count++;
        }
        return count;
    }
}

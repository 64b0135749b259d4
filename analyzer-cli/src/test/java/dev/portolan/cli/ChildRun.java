package dev.portolan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the packaged command answered in a process of its own, in a heap of 256 MiB. */
record ChildRun(int exitCode, String out, String err) {

    static final Path JAR = Path.of("target/portolan/lib/portolan-cli.jar").toAbsolutePath();

    static final String MAIN = "dev.portolan.cli.Main";

    /** Generous: a hostile input must not take for ever, and a neighbour on the machine may take his part. */
    private static final long WALL_SECONDS = 120;

    /** What starts it in a folder; its output goes to files. */
    static ProcessBuilder command(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                JAR.toString(),
                MAIN));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }

    static ChildRun in(Path folder, String... arguments) throws IOException, InterruptedException {
        return of(command(folder, arguments));
    }

    static ChildRun with(Map<String, String> environment, Path folder, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = command(folder, arguments);
        builder.environment().putAll(environment);
        return of(builder);
    }

    /** Waits for it, and holds it to what every run owes: an exit code of ours, and never a stack trace. */
    static ChildRun of(ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile("child", ".out");
        Path err = Files.createTempFile("child", ".err");
        try {
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            if (!process.waitFor(WALL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("still at it after " + WALL_SECONDS + " s: " + builder.command());
            }
            ChildRun run = new ChildRun(
                    process.exitValue(),
                    new String(Files.readAllBytes(out), UTF_8),
                    new String(Files.readAllBytes(err), UTF_8));
            assertThat(run.err()).doesNotContain("\tat ", "Exception", "a bug of ours");
            assertThat(run.exitCode()).as(run.err()).isIn(0, 1, 2);
            return run;
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody else writes while they are read. */
class RestlessFilesTest {

    private static final String SERVICE = """
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {weight: 3, ports: [{port: 80}]}
        """;

    @TempDir
    private Path folder;

    @Test
    void filesThatVanishShrinkAndGrowAreReadAsTheyAreOrTold() throws Exception {
        Files.writeString(folder.resolve("still.yaml"), SERVICE);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; !done.get(); i++) {
                disturb(i);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 60; i++) {
                Run run = Run.in(folder, "check", ".", "--no-cache");
                assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINDINGS);
                assertThat(run.out()).contains("still.yaml:5:8");
                assertThat(run.err().lines().filter(line -> !line.contains("cannot read")))
                        .isEmpty();
            }
        } finally {
            done.set(true);
            writer.join();
        }
    }

    private void disturb(int i) {
        Path file = folder.resolve("sub" + i % 3).resolve("restless" + i % 7 + ".yaml");
        try {
            switch (i % 5) {
                case 0, 1 -> {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, SERVICE.repeat(1 + i % 200));
                }
                case 2 -> Files.writeString(file, SERVICE.repeat(50), StandardOpenOption.APPEND);
                case 3 -> Files.writeString(file, SERVICE.substring(0, SERVICE.length() / 2));
                default -> {
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(file.getParent());
                }
            }
        } catch (IOException meanwhile) {
            // Its folder is gone, or not empty: all the better.
        }
    }
}

package dev.portolan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is packaged starts wherever it is unpacked, and makes its archive of classes by itself. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class InstalledLauncherIT {

    private static final Path DISTRIBUTION = Path.of("target/portolan").toAbsolutePath();
    private static final List<String> ONLY_WHERE_IT_WAS_BUILT = List.of("built-with", "classes.jsa", "classes.made");
    private static final Map<String, String> NOT_MADE = Map.of("PORTOLAN_CLASS_ARCHIVE", "off");

    @TempDir
    private Path folder;

    private Path home;
    private Path cache;

    private record Run(int exitCode, String output, String errors) {}

    @BeforeEach
    void unpack() throws IOException {
        home = folder.resolve("opt/portolan");
        cache = folder.resolve("cache");
        try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
            for (Path file : files.toList()) {
                Path copy = home.resolve(DISTRIBUTION.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!ONLY_WHERE_IT_WAS_BUILT.contains(file.getFileName().toString())) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Test
    void firstStartMakesTheArchiveThatTheNextOneUses() throws Exception {
        Run first = start(Map.of(), "--version");
        waitForArchive();
        Run second = start(Map.of("PORTOLAN_JAVA_OPTS", "-Xlog:class+load"), "--version");

        assertThat(first.errors()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(second.output()).contains("dev.portolan.cli.Main source: shared objects file");
    }

    @Test
    void archiveOfAnotherJavaIsReplaced() throws Exception {
        start(Map.of(), "--version");
        Path made = waitForArchive();
        String now = Files.readString(made);
        Files.writeString(made, now.replace("JAVA_VERSION=", "JAVA_VERSION=older"));

        Run run = start(Map.of("PORTOLAN_JAVA_OPTS", "-Xlog:class+load"), "--version");

        assertThat(run.output()).doesNotContain("dev.portolan.cli.Main source: shared objects file");
        waitUntil(() -> Files.exists(made) && Files.readString(made).equals(now));
        waitForArchive();
    }

    @Test
    void simultaneousFirstStartsLeaveOneArchiveAndNothingElse() throws Exception {
        Process first = process(Map.of(), "--version");
        Process second = process(Map.of(), "--version");
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        Path made = waitForArchive();

        try (Stream<Path> files = Files.list(made.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("classes.jsa", "classes.made");
        }
    }

    @Test
    void lockOfAKilledMakerIsTakenOver() throws Exception {
        start(Map.of(), "--version");
        Path made = waitForArchive();
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.delete(made);
        Files.createSymbolicLink(made.resolveSibling("making"), Path.of(String.valueOf(gone.pid())));

        start(Map.of(), "--version");

        waitForArchive();
    }

    @Test
    void archivesOfWhatIsGoneAreDeleted() throws Exception {
        start(Map.of(), "--version");
        Path made = waitForArchive();
        Path gone = Files.createDirectories(cache.resolve("portolan/at/gone/with/java"));
        Files.writeString(gone.resolve("classes.made"), "/gone\nportolan\n");
        Files.writeString(gone.resolve("classes.jsa"), "");
        Files.delete(made);

        start(Map.of(), "--version");

        waitUntil(() -> Files.notExists(gone.resolve("classes.jsa")));
        waitForArchive();
    }

    @Test
    void cacheThatCannotBeWrittenDoesNoHarm() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        Run run = start(Map.of("XDG_CACHE_HOME", file.toString()), "--version");

        assertThat(run).isEqualTo(start(NOT_MADE, "--version"));
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void nothingIsMadeWithoutAHome() throws Exception {
        Map<String, String> homeless = new HashMap<>();
        homeless.put("XDG_CACHE_HOME", "");
        homeless.put("HOME", "");

        assertThat(start(homeless, "--version")).isEqualTo(start(NOT_MADE, "--version"));
        assertThat(cache).doesNotExist();
    }

    @Test
    void nothingIsMadeWhereItIsUnwanted() throws Exception {
        assertThat(start(NOT_MADE, "--version").exitCode()).isZero();
        assertThat(cache).doesNotExist();
    }

    @Test
    void runtimeThatCameAlongComesFirst() throws Exception {
        Path java = home.resolve("runtime/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\necho own\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("runtime/release"), "JAVA_VERSION=\"17\"\n");

        assertThat(start(NOT_MADE, "--version").output()).isEqualTo("own\n");
    }

    @Test
    void relativeEntriesOfThePathAndFoldersWithBlanksWork() throws Exception {
        Path moved = Files.createDirectory(folder.resolve("a folder"));
        Files.move(home, moved.resolve("portolan"));
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "PATH=portolan/bin:$PATH; CDPATH=/ portolan --version");
        builder.directory(moved.toFile()).redirectErrorStream(true);
        builder.environment().put("PORTOLAN_CLASS_ARCHIVE", "off");
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .startsWith("portolan ")
                .hasLineCount(1);
    }

    private Path waitForArchive() throws Exception {
        List<Path> found = new ArrayList<>();
        waitUntil(() -> {
            found.clear();
            try (Stream<Path> files = Files.walk(cache)) {
                files.filter(file -> file.endsWith("classes.made")).forEach(found::add);
            } catch (IOException | UncheckedIOException changedMeanwhile) {
                return false;
            }
            return found.size() == 1
                    && Files.notExists(found.get(0).resolveSibling("making"), LinkOption.NOFOLLOW_LINKS);
        });
        return found.get(0);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void waitUntil(Condition condition) throws Exception {
        long end = System.nanoTime() + MINUTES.toNanos(2);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private Run start(Map<String, String> environment, String... arguments) throws Exception {
        Process process = process(environment, arguments);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output, errors);
    }

    private Process process(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/portolan").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCacheTest {

    /** Small inputs are looked at anew each time. */
    static final String FILLER = "# " + "x".repeat(300_000) + "\n";

    static final String SERVICE =
            "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  ports:\n    - port: 80\n      protocol: tcp\n";

    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: s
            stringData:
              key: hunter2secret
            typ: Opaque
            """;

    @TempDir
    Path folder;

    @TempDir
    Path caches;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("filler.yaml"), FILLER);
        Files.writeString(folder.resolve("web.yaml"), SERVICE);
    }

    private CachePlace place(@Nullable String build) {
        return new CachePlace(caches.resolve("portolan/runs"), () -> build);
    }

    private Run run(String... args) {
        return runOf("build 1", args);
    }

    private Run runOf(@Nullable String build, String... args) {
        String[] all = Stream.concat(Stream.of("check"), Arrays.stream(args)).toArray(String[]::new);
        return Run.with("", Terminal.none(), place(build), folder, all);
    }

    private List<Path> remembered() throws IOException {
        try (Stream<Path> files = Files.walk(caches)) {
            return files.filter(file -> file.toString().endsWith(".run")).toList();
        }
    }

    /** Lets the remembered runs say something else: whoever says so too has not looked. */
    private void mark() throws IOException {
        for (Path file : remembered()) {
            CachedRun run = Objects.requireNonNull(CachedRun.of(Files.readAllBytes(file)));
            CachedRun marked =
                    new CachedRun(run.asked(), run.input(), 0, "remembered\n", "said before\n", run.reports());
            Files.write(file, marked.bytes());
        }
    }

    @Test
    void sameQuestionAboutTheSameFilesIsAnsweredFromMemory() throws IOException {
        Run first = run();
        assertThat(first.out()).contains("unsupported-value");
        assertThat(run()).isEqualTo(first);
        mark();
        assertThat(run()).isEqualTo(new Run(0, "remembered\n", "said before\n"));
    }

    @Test
    void whatChangesTheAnswerIsAnotherQuestion() throws IOException {
        Run first = run();
        mark();
        assertThat(runOf("build 2")).isEqualTo(first);
        mark();
        assertThat(run("--kubernetes-version", "1.29").out()).isNotEqualTo("remembered\n");
        assertThat(run("--no-cache")).isEqualTo(first);
        Files.writeString(folder.resolve("portolan.yaml"), "rules:\n  unsupported-value: off\n");
        assertThat(run().exitCode()).as(run().err()).isEqualTo(first.exitCode() - 1);
        Files.writeString(folder.resolve("portolan.yaml"), "requireReason: true\n");
        assertThat(run()).isEqualTo(first);
    }

    /** Suppressions end by the day in UTC: another day where somebody lives is no other question. */
    @Test
    void dayIsTheOneThatSuppressionsEndBy() throws IOException {
        run();
        mark();
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(
                    TimeZone.getTimeZone(LocalTime.now(ZoneOffset.UTC).getHour() < 11 ? "Etc/GMT+12" : "Etc/GMT-14"));
            assertThat(run().out()).isEqualTo("remembered\n");
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void changedNewMovedAndMissingFilesAreSeen() throws IOException {
        run();
        mark();
        Files.writeString(folder.resolve("web.yaml"), SERVICE.replace("tcp", "TCP"));
        assertThat(run().out()).isNotEqualTo("remembered\n").doesNotContain("unsupported-value");
        mark();
        Files.writeString(folder.resolve("new.yaml"), SERVICE);
        assertThat(run().out()).contains("new.yaml");
        mark();
        Files.move(folder.resolve("new.yaml"), folder.resolve("other.yaml"));
        assertThat(run().out()).contains("other.yaml");
        mark();
        Files.delete(folder.resolve("other.yaml"));
        assertThat(run().out()).doesNotContain("other.yaml", "remembered");
    }

    @Test
    void missingPathsAndScopesAreStillTold() throws IOException {
        Files.createDirectory(folder.resolve("scope"));
        run("web.yaml", "filler.yaml", "--scope", "scope");
        assertThat(remembered()).hasSize(1);
        Files.delete(folder.resolve("scope"));
        assertThat(run("web.yaml", "filler.yaml", "--scope", "scope").exitCode())
                .isEqualTo(2);
        run("web.yaml", "filler.yaml");
        Files.delete(folder.resolve("web.yaml"));
        assertThat(run("web.yaml", "filler.yaml").err()).contains("web.yaml does not exist");
    }

    @Test
    void reportsAreWrittenAgain() throws IOException {
        Run first = run("--report", "json=a.txt", "--report", "csv=b.txt");
        String json = Files.readString(folder.resolve("a.txt"));
        String csv = Files.readString(folder.resolve("b.txt"));
        Files.delete(folder.resolve("a.txt"));
        Files.writeString(folder.resolve("b.txt"), "old");
        assertThat(run("--report", "json=a.txt", "--report", "csv=b.txt")).isEqualTo(first);
        assertThat(folder.resolve("a.txt")).content().isEqualTo(json).contains("unsupported-value");
        assertThat(folder.resolve("b.txt")).content().isEqualTo(csv).contains("unsupported-value");
    }

    @Test
    void runsThatChangeOrReadElsewhereAreNotRemembered() throws IOException {
        run("--diff");
        run("--fix");
        Run.with(FILLER + SERVICE, Terminal.none(), place("build 1"), folder, "check", "-");
        runOf(null, "--notes");
        run("--no-cache");
        assertThat(remembered()).isEmpty();
        Files.writeString(folder.resolve("filler.yaml"), "# small\n");
        run();
        assertThat(remembered()).isEmpty();
    }

    @Test
    void everyBrokenFileIsNoFile() throws IOException {
        Run first = run();
        byte[] whole = Files.readAllBytes(remembered().get(0));
        assertThat(CachedRun.of(whole)).isNotNull();
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= 4;
            assertThat(CachedRun.of(broken)).as("byte %d", i).isNull();
            assertThat(CachedRun.of(Arrays.copyOf(whole, i))).as("length %d", i).isNull();
        }
        for (byte[] foreign : List.of(
                new byte[0],
                "portolan run 1\n".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(whole, whole.length + 1))) {
            Files.write(remembered().get(0), foreign);
            assertThat(run()).isEqualTo(first);
        }
    }

    @Test
    void nothingIsHarmedWhereNothingCanBeRemembered() throws IOException {
        Files.writeString(caches.resolve("portolan"), "a file where a folder should be");
        Run first = run();
        assertThat(first.err()).isEmpty();
        assertThat(run()).isEqualTo(first);
    }

    @Test
    void onlyTheUserReadsItAndSecretsAreNotInIt() throws IOException {
        Files.writeString(folder.resolve("secret.yaml"), SECRET);
        assertThat(run().out()).contains("secret.yaml");
        Path file = remembered().get(0);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .contains("secret.yaml")
                .doesNotContain("hunter2secret");
    }

    @Test
    void oldRunsAreForgotten() throws IOException {
        Path runs = Files.createDirectories(caches.resolve("portolan/runs"));
        List<Path> old = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            old.add(Files.writeString(runs.resolve(i + ".run"), "old"));
            Files.setLastModifiedTime(old.get(i), FileTime.fromMillis(1000L * i));
        }
        run();
        assertThat(remembered()).hasSize(200).doesNotContain(old.get(0)).contains(old.get(249));
    }
}

package dev.portolan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, names, devices and signals that a process of its own has to bear. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "devices, signals and names are those of Linux")
class HostileFolderIT {

    private static final String BROKEN = "apiVersion: v1\nkind: Sevice\nmetadata: {name: a}\n";

    @TempDir
    private Path folder;

    private void shell(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/bash", "-c", script)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).as(script).isZero();
    }

    @Test
    void linksThatLoopOrLeadOutAndPipesAreNotFollowed() throws Exception {
        Files.createDirectory(folder.resolve("k8s"));
        Files.writeString(folder.resolve("k8s/a.yaml"), BROKEN);
        Files.writeString(folder.resolve("out.yaml"), "canary: hunter2\n" + BROKEN);
        shell("cd k8s && ln -s . loop && ln -s b.yaml c.yaml && ln -s c.yaml b.yaml && ln -s ../out.yaml out.yaml"
                + " && ln -s /dev/zero zero.yaml && mkfifo pipe.yaml && ln -s /etc etc.yaml");

        ChildRun run = ChildRun.in(folder, "check", "k8s");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("k8s/a.yaml", "1 error", "k8s/zero.yaml", "k8s/out.yaml", "k8s/etc.yaml")
                .contains("not checked: 3 unreadable files (k8s/b.yaml, k8s/c.yaml, k8s/pipe.yaml)")
                .doesNotContain("hunter2");
    }

    @Test
    void namedPipeIsRefusedAndOneOfTheShellIsRead() throws Exception {
        shell("mkfifo pipe");

        assertThat(ChildRun.in(folder, "check", "pipe"))
                .extracting(ChildRun::exitCode, ChildRun::err)
                .containsExactly(
                        2,
                        "portolan: cannot read pipe: it is no plain file; standard input, which is -, may be a pipe\n");
        assertThat(ChildRun.in(folder, "check", "--config", "pipe", ".").exitCode())
                .isEqualTo(2);
        assertThat(ChildRun.in(folder, "check", "--baseline", "pipe", ".").exitCode())
                .isEqualTo(2);
        String command = String.join("' '", ChildRun.command(folder, "check").command());
        Process process = new ProcessBuilder("/bin/bash", "-c", "'" + command + "' <(printf '%s' \"$1\")", "-", BROKEN)
                .directory(folder.toFile())
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("unknown-kind", "1 error");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    /** The report is written beside the old one first, so a disk that gets full costs nothing but the new one. */
    @Test
    void fullDiskLeavesTheOldReport() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), ("---\n" + BROKEN).repeat(200));
        Files.createDirectory(folder.resolve("full"));
        String command = String.join(
                "' '",
                ChildRun.command(folder, "check", "--report", "json=full/report.json", "a.yaml")
                        .command());
        String script = "mount -t tmpfs -o size=8k tmpfs full || exit 77; printf old > full/report.json; '" + command
                + "' > /dev/null; code=$?; ls -A full; cat full/report.json; exit $code";

        Process process = new ProcessBuilder("unshare", "-rm", "/bin/bash", "-c", script)
                .directory(folder.toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        if (process.waitFor() == 77 || err.startsWith("unshare:")) {
            System.out.println("SKIPPED: nobody may mount a small disk here: " + err);
            return;
        }
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err).isEqualTo("portolan: cannot write the report to full/report.json\n");
        assertThat(out).isEqualTo("report.json\nold");
    }

    @Test
    void deviceWithoutEndIsRefused() throws Exception {
        assertThat(ChildRun.in(folder, "check", "/dev/zero").exitCode()).isEqualTo(2);
        ProcessBuilder builder = ChildRun.command(folder, "check", "-");
        Process zeros = builder.redirectInput(Path.of("/dev/zero").toFile()).start();
        assertThat(zeros.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(zeros.exitValue()).isEqualTo(2);
        assertThat(new String(zeros.getErrorStream().readAllBytes(), UTF_8)).contains("larger than 64 MiB");
    }

    /** In the locale C, Java cannot open every name; then it has to say so. */
    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void namesCannotSteerTheTerminal(String locale) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), BROKEN);
        shell(
                "cp a.yaml $'new\\nline.yaml'; cp a.yaml $'esc\\e[2J.yaml'; cp a.yaml $'ff\\xff.yaml'; cp a.yaml $'\\u202e.yaml'");

        ChildRun run = ChildRun.with(Map.of("LC_ALL", locale), folder, "check", ".");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("new\\u{a}line.yaml", "esc\\u{1b}[2J.yaml", "errors");
        assertThat(run.out() + run.err()).doesNotContain("\u001B", "new\nline", "\u202E");
        int told =
                (int) run.out().lines().filter(line -> line.startsWith(" --> ")).count();
        int unread = (int)
                run.err().lines().filter(line -> line.contains("cannot read")).count();
        assertThat(told + unread).as(run.out() + run.err()).isEqualTo(5);
    }

    private ChildRun inAscii(String... arguments) throws IOException, InterruptedException {
        return ChildRun.with(Map.of("LC_ALL", "C"), folder, arguments);
    }

    private static Stream<String> formats() {
        return ReportFormat.words().stream();
    }

    /** Java found these files and has no path for their names. */
    @ParameterizedTest
    @MethodSource("formats")
    void namesWithoutASpellingAreToldInEveryFormat(String format) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), BROKEN);
        shell("mkdir k8s; cp a.yaml $'k8s/\\xc3\\xbc.yaml'; mv a.yaml $'\\xc3\\xbc.yaml'");

        ChildRun run = inAscii("check", "--format", format, ".");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("unknown-kind", "k8s/");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void namesWithoutASpellingAreSuppressedByTheirFolder() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), BROKEN);
        Files.writeString(folder.resolve("portolan.yaml"), "suppress:\n  - {rule: unknown-kind, path: k8s/*.yaml}\n");
        shell("mkdir k8s; mv a.yaml $'k8s/\\xc3\\xbc.yaml'");

        assertThat(inAscii("check").out()).startsWith("0 errors, 0 warnings");
        assertThat(inAscii("graph").exitCode()).isZero();
        assertThat(inAscii("baseline", "create").exitCode()).isZero();
    }

    @Test
    void namesWithoutASpellingAreNotMendedAndTheOthersAre() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), BROKEN);
        shell("cp a.yaml $'\\xc3\\xbc.yaml'");

        ChildRun run = inAscii("check", "--fix", "--unsafe-fixes");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(".yaml has no spelling in this locale; it is left as it is", "mended 1 finding in 1 file");
        assertThat(folder.resolve("a.yaml")).hasContent(BROKEN.replace("Sevice", "Service"));
        shell("grep -q Sevice $'\\xc3\\xbc.yaml'");
    }

    @Test
    void changesOfNamesWithoutASpellingAreTold() throws Exception {
        GitFolder repository = GitFolder.begin(folder);
        repository.write("a.yaml", BROKEN);
        repository.commit();
        shell("cp a.yaml $'\\xc3\\xbc.yaml'");
        String[] left = {
            "1 error, 0 warnings, 0 notes in 2 files, 2 objects\n", "left out: 1 finding in unchanged lines\n"
        };

        assertThat(inAscii("check", "--since", "HEAD").out()).contains(left);
        repository.git("add", "-A");
        assertThat(inAscii("check", "--staged").out()).contains(left);
    }

    @Test
    void namesThatLookLikeOptionsAreFiles() throws Exception {
        for (String name : List.of("--fix", "@args", "-x.yaml")) {
            Files.writeString(folder.resolve(name), BROKEN);
        }

        ChildRun run = ChildRun.in(folder, "check", "--no-snippets", "--", "--fix", "@args", "-x.yaml");

        assertThat(run.out()).contains("3 errors", " --> --fix:", " --> @args:", " --> -x.yaml:");
        assertThat(folder.resolve("--fix")).hasContent(BROKEN.strip());
    }

    /** Another process takes files away, brings them back and lets one grow past all limits while they are found and read. */
    @Test
    void filesThatVanishOrGrowWhileTheyAreReadHurtNobody() throws Exception {
        Files.createDirectory(folder.resolve("k8s"));
        Files.writeString(folder.resolve("k8s/a.yaml"), BROKEN);
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve("k8s/x" + i + ".yaml"), BROKEN);
        }
        String script = """
                while [ -e goes-on ]; do
                    head -c 1000000 /dev/zero | tr '\\0' '#' >> k8s/grows.yaml
                    [ "$(stat -c %s k8s/grows.yaml)" -lt 80000000 ] || : > k8s/grows.yaml
                    mv k8s/x?.yaml k8s/x??.yaml k8s/x???.yaml . && mv x*.yaml k8s
                done
                """;
        Path goesOn = Files.createFile(folder.resolve("goes-on"));
        Process meddler = new ProcessBuilder("/bin/bash", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int met = 0;
        try {
            for (int i = 0; i < 6; i++) {
                ChildRun run = ChildRun.in(folder, "check", "--no-cache", "--no-snippets", "k8s");
                assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
                assertThat(run.out()).contains(" --> k8s/a.yaml:2:7");
                met += run.out().contains("unreadable file") ? 1 : 0;
            }
        } finally {
            // To its end: what it called would outlive it, and write into a folder that is being deleted.
            Files.delete(goesOn);
            meddler.waitFor();
        }
        System.out.println("files that vanished or outgrew the limit were met in " + met + " of 6 runs");
    }

    /** Root may read everything, so somebody else looks. */
    @Test
    void lockedFolderIsTold() throws Exception {
        Files.createDirectories(folder.resolve("k8s/locked"));
        Files.writeString(folder.resolve("k8s/a.yaml"), BROKEN);
        Files.writeString(folder.resolve("k8s/locked/b.yaml"), BROKEN);
        ProcessBuilder builder = ChildRun.command(folder, "check", "k8s");
        boolean root = "root".equals(System.getProperty("user.name"));
        if (root) {
            shell("chmod 755 .");
            if (!readableByOthers(Path.of("target/portolan").toAbsolutePath())) {
                System.out.println("SKIPPED: nobody else may read this build, and root may read everything");
                return;
            }
            builder.command().addAll(0, List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        Files.setPosixFilePermissions(folder.resolve("k8s/locked"), PosixFilePermissions.fromString("---------"));
        try {
            ChildRun run = ChildRun.of(builder);
            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.out()).contains("not checked: 1 unreadable file (k8s/locked)");
        } finally {
            Files.setPosixFilePermissions(folder.resolve("k8s/locked"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean readableByOthers(Path path) throws IOException {
        for (Path at = path; at != null; at = at.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(at))
                    .endsWith("x")) {
                return false;
            }
        }
        return true;
    }

    @Test
    void configurationIsNoWayToReadOtherFiles() throws Exception {
        Files.createDirectories(folder.resolve("repo/.git"));
        Files.writeString(folder.resolve("secret"), "hunter2: x\n");
        Files.createSymbolicLink(folder.resolve("repo/portolan.yaml"), Path.of("../secret"));
        Files.writeString(folder.resolve("repo/a.yaml"), BROKEN);

        ChildRun run = ChildRun.in(folder.resolve("repo"), "check", ".");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("portolan.yaml is a link that leads out of the repository")
                .doesNotContain("hunter2");
    }

    /** A git before 2.38 knows no {@code safe.bareRepository}; one that does not hear of it is as old. */
    @Test
    void oldGitRunsNoProgramOfTheChange() throws Exception {
        shell("""
                mkdir bin
                printf '#!/bin/sh
                for word do
                    shift
                    case $word in safe.bareRepository=*) word=safe.unknown=true;; esac
                    set -- "$@" "$word"
                done
                exec %s "$@"
                ' "$(command -v git)" > bin/git
                chmod +x bin/git
                """);
        GitFolder.begin(folder);
        DisguisedRepositoryTest.disguise(folder.resolve("k8s"), folder.resolve("ran"));
        String path = folder.resolve("bin") + ":" + System.getenv("PATH");

        for (String option : List.of("--since=HEAD", "--config-from=HEAD", "--staged")) {
            ChildRun run = ChildRun.with(Map.of("PATH", path), folder.resolve("k8s"), "check", option, ".");
            assertThat(folder.resolve("ran")).doesNotExist();
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("is laid out as a bare git repository");
        }
    }

    @Test
    void fullDiskIsTold() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), BROKEN);

        ChildRun report = ChildRun.in(folder, "check", "--report", "json=/dev/full", "a.yaml");
        ProcessBuilder out = ChildRun.command(folder, "check", "a.yaml");
        Process process = out.redirectOutput(Path.of("/dev/full").toFile()).start();
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);

        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err()).isEqualTo("portolan: cannot write the report to /dev/full\n");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(err).isEqualTo("portolan: cannot write to standard output\n");
    }

    @Test
    void readerThatGoesAwayIsNoTrouble() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), ("---\n" + BROKEN).repeat(3000));
        String command =
                String.join("' '", ChildRun.command(folder, "check", "a.yaml").command());

        Process process = new ProcessBuilder("/bin/bash", "-c", "'" + command + "' | head -1; exit ${PIPESTATUS[0]}")
                .directory(folder.toFile())
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).hasLineCount(1);
        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(process.waitFor()).isEqualTo(141);
    }

    /** While the report is written, which takes a while: the pieces go, and an old report stays. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM:143", "INT:130"})
    void signalLeavesNothingBehind(String signal) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), ("---\n" + BROKEN).repeat(15_000));
        Files.writeString(folder.resolve("report.json"), "old");
        ProcessBuilder check = ChildRun.command(folder, "check", "--report", "json=report.json", "a.yaml");
        // Whatever was started in the background of a shell without job control ignores SIGINT, and so do its children.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(check.command());
        Process process = check.command(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean writing = false;
        while (!writing && process.isAlive()) {
            try (Stream<Path> files = Files.list(folder)) {
                writing = files.anyMatch(file -> file.getFileName().toString().startsWith(".report.json."));
            }
        }
        assertThat(writing).as("seen while it wrote").isTrue();
        shell("kill -" + signal.substring(0, signal.indexOf(':')) + " " + process.pid());

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(Integer.parseInt(signal.substring(signal.indexOf(':') + 1)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.yaml", "report.json");
        }
        assertThat(folder.resolve("report.json")).hasContent("old");
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WRONG = RunCacheTest.SERVICE;
    private static final String RIGHT = WRONG.replace("tcp", "TCP");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger exitCode = new AtomicInteger(-1);
    private Thread thread = new Thread();

    private void watch(Terminal terminal, String... args) {
        Session session =
                new Session(folder, new ByteArrayInputStream(new byte[0]), out, new PrintWriter(err), terminal, null);
        thread = new Thread(() -> exitCode.set(Main.run(args, session)));
        thread.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join(PATIENCE.toMillis());
        assertThat(thread.isAlive()).isFalse();
    }

    /** Takes what was said once it has this in it. */
    private String take(StringWriter said, String awaited) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            String text = said.toString();
            if (text.contains(awaited)) {
                said.getBuffer().delete(0, text.length());
                return text;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("waited in vain for " + awaited + "; out: " + out + "; err: " + err);
    }

    private void save(String name, String text) throws IOException {
        Path fresh = Files.writeString(folder.resolve("." + name + ".swp"), text);
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void looksAgainAfterEachChange() throws Exception {
        Files.writeString(folder.resolve("web.yaml"), WRONG);
        watch(Terminal.none(), "check", "--watch");
        assertThat(take(out, "1 error")).contains("unsupported-value").doesNotContain("\u001B");
        take(err, "watching");
        Files.writeString(folder.resolve("web.yaml"), RIGHT);
        take(out, "0 errors");
        save("web.yaml", WRONG);
        take(out, "1 error");
        save("web.yaml", RIGHT);
        take(out, "0 errors");
        Path deep = Files.createDirectories(folder.resolve("new/folder"));
        Files.writeString(deep.resolve("other.yaml"), WRONG);
        take(out, "new/folder/other.yaml");
        Files.writeString(deep.resolve("other.yaml"), RIGHT);
        take(out, "0 errors");
        Files.writeString(deep.resolve("other.yaml"), WRONG.replace("web", "late"));
        take(out, "1 error");
        Files.move(folder.resolve("new"), folder.resolve("moved"));
        take(out, "moved/folder/other.yaml");
        Files.delete(folder.resolve("moved/folder/other.yaml"));
        take(out, "0 errors");
        end();
        assertThat(exitCode).hasValue(0);
    }

    @Test
    void brokenConfigurationIsToldAndWatchedOn() throws Exception {
        Files.writeString(folder.resolve("web.yaml"), WRONG);
        watch(Terminal.none(), "check", "--watch", "web.yaml");
        take(out, "1 error");
        Files.writeString(folder.resolve("portolan.yaml"), "nonsense: 1\n");
        take(err, "there is no key nonsense");
        Files.writeString(folder.resolve("portolan.yaml"), "rules:\n  unsupported-value: warning\n");
        take(out, "1 warning");
        Files.delete(folder.resolve("web.yaml"));
        take(err, "web.yaml does not exist");
        Files.writeString(folder.resolve("web.yaml"), WRONG);
        take(out, "1 warning");
    }

    @Test
    void configurationThatIsNamedAndItsRulesAreWatched() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("settings/ci"));
        Path rules = Files.createDirectories(elsewhere.resolve("rules/own"));
        Files.writeString(elsewhere.resolve("portolan.yaml"), "failOn: error\n");
        Path k8s = Files.createDirectory(folder.resolve("k8s"));
        Files.writeString(k8s.resolve("web.yaml"), WRONG);
        watch(Terminal.none(), "check", "--watch", "--config", "settings/ci/portolan.yaml", "k8s");
        take(out, "1 error");
        take(err, "watching");
        Files.writeString(elsewhere.resolve("portolan.yaml"), "rules:\n  unsupported-value: warning\n");
        take(out, "1 warning");
        Files.writeString(rules.resolve("rule.yaml"), "wrong: 1\n");
        take(err, "rules/own/rule.yaml");
        Files.delete(rules.resolve("rule.yaml"));
        take(out, "1 warning");
        Files.writeString(elsewhere.resolve("portolan.yaml"), "failOn: never\n");
        take(out, "1 error");
    }

    @Test
    void definitionsAreWatchedThatAnOptionOrTheConfigurationNames() throws Exception {
        Path crds = Files.createDirectories(folder.resolve("api/crds"));
        Files.writeString(crds.resolve("boat.yaml"), definition("string"));
        Path others = Files.createDirectories(folder.resolve("api/others"));
        Files.writeString(others.resolve("boat.yaml"), definition("integer"));
        Path k8s = Files.createDirectory(folder.resolve("k8s"));
        Files.writeString(
                k8s.resolve("boat.yaml"),
                "apiVersion: example.org/v1\nkind: Boat\nmetadata: {name: b}\nspec: {sail: 1}\n");
        Path configuration = folder.resolve("portolan.yaml");
        Files.writeString(configuration, "crds: [api/crds]\n");
        watch(Terminal.none(), "check", "--watch", "k8s");
        take(out, "1 error");
        take(err, "watching");
        Files.writeString(crds.resolve("boat.yaml"), definition("integer"));
        take(out, "0 errors");
        Files.writeString(crds.resolve("boat.yaml"), definition("string"));
        take(out, "1 error");
        Files.writeString(configuration, "crds: [api/others]\n");
        take(out, "0 errors");
        Files.writeString(others.resolve("boat.yaml"), definition("string"));
        take(out, "1 error");
        end();
        watch(Terminal.none(), "check", "--watch", "--crds=api/crds", "k8s");
        take(out, "1 error");
        take(err, "watching");
        Files.writeString(crds.resolve("boat.yaml"), definition("integer"));
        take(out, "0 errors");
    }

    @Test
    void baselineIsWatched() throws Exception {
        Path k8s = Files.createDirectory(folder.resolve("k8s"));
        Files.writeString(k8s.resolve("web.yaml"), WRONG);
        Path known = Files.createDirectory(folder.resolve("known"));
        Files.writeString(known.resolve("base.tsv"), "# none\n");
        watch(Terminal.none(), "check", "--watch", "--baseline", "known/base.tsv", "k8s");
        take(out, "1 error");
        take(err, "watching");
        assertThat(Run.in(folder, "baseline", "create", "--force", "--baseline", "known/base.tsv", "k8s")
                        .exitCode())
                .isZero();
        take(out, "0 errors");
    }

    private static String definition(String type) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: boats.example.org
                spec:
                  group: example.org
                  scope: Namespaced
                  names: {kind: Boat, plural: boats, singular: boat, listKind: BoatList}
                  versions:
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties:
                            spec:
                              type: object
                              properties:
                                sail: {type: %s}
                """.formatted(type);
    }

    /** A report in the folder that is watched is a change of its own: it must not be one again and again. */
    @Test
    void reportIsWrittenWhereItSaysSomethingElse() throws Exception {
        Files.writeString(folder.resolve("web.yaml"), WRONG);
        Path report = folder.resolve("report.csv");
        watch(Terminal.none(), "check", "--watch", "--report", "csv=report.csv");
        take(out, "1 error");
        take(err, "watching");
        assertThat(report).content().contains("unsupported-value");
        Files.writeString(folder.resolve("web.yaml"), RIGHT);
        take(out, "0 errors");
        assertThat(report).content().doesNotContain("unsupported-value");
        FileTime early = FileTime.fromMillis(0);
        Files.setLastModifiedTime(report, early);
        Files.writeString(folder.resolve("values.yaml"), "replicas: 2\n");
        take(out, "no manifest");
        assertThat(Files.getLastModifiedTime(report)).isEqualTo(early);
    }

    @Test
    void newAnswerTakesTheOldOnesPlaceOnATerminal() throws Exception {
        Files.writeString(folder.resolve("web.yaml"), WRONG);
        watch(new Terminal(true, false, false), "check", "--watch");
        assertThat(take(out, "1 error")).startsWith("\u001B[H\u001B[2J");
        Files.writeString(folder.resolve("web.yaml"), RIGHT);
        assertThat(take(out, "0 errors")).startsWith("\u001B[H\u001B[2J");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fix", "--unsafe-fixes", "--diff", "--staged", "-"})
    void whatChangesFilesOrComesOnceIsNotWatched(String impossible) {
        Run run = Run.in(folder, "check", "--watch", impossible);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--watch only looks at files, so leave out " + impossible);
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same files make the same bytes of every report, wherever, by however many and in whatever order they are looked at. */
class DeterminismIT {

    private static final Path EXAMPLES = Path.of("../examples");

    /** So many that each of 16 threads has something to do. */
    private static final int TEAMS = 10;

    private static final int FEWEST_FILES = 256;

    /** Letters that locales change, signs of several bytes, numbers, a template, and a document that cannot be read. */
    private static final String HARD = """
            apiVersion: v1
            kind: INGRESS
            metadata: {name: "I", annotations: {ı: İstanbul, "": grün, ๑: "１２"}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: iii}
            spec:
              replicas: 1234567
              selector: {matchLabels: {app: iii}}
              template:
                metadata: {labels: {app: İİİ}}
                spec: {containers: [{name: TITLE, image: "i:1", resources: {limits: {memory: 1.5Gi, CPU: 0.1}}}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: iii
            spec: [ß
            """;

    private static final String CONFIGURATION = """
            rules: {team-label: warning, wrong-type: warning, octal-number: off}
            exclude: [team-9/shop/]
            suppress: [{rule: unknown-field, path: team-1/**, reason: İ}]
            """;

    @TempDir
    private static Path folder;

    private static Path here;
    private static Map<String, String> usual;

    @BeforeAll
    static void lookAtTheExamples() throws Exception {
        here = world("here", new Random(1));
        usual = outputs(here, List.of("-XX:ActiveProcessorCount=1"), Map.of(), ".");
        assertThat(usual).hasSizeGreaterThan(40);
        assertThat(usual.get("report-text")).contains("selector-near-miss", "İ", "suppressed");
        assertThat(usual.get("check.err")).isEqualTo("exit code 1\n");
        assertThat(usual).allSatisfy((name, text) -> assertThat(text).as(name).isNotBlank());
    }

    /** Folders list their files in the order of their making on some systems, by a hash of their names on others. */
    private static Path world(String name, Random order) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (int team = 0; team < TEAMS; team++) {
            add(texts, EXAMPLES.resolve("broken"), "team-" + team + "/broken/");
            add(texts, EXAMPLES.resolve("shop"), "team-" + team + "/shop/");
        }
        add(texts, EXAMPLES.resolve("own-rules"), "");
        texts.put("portolan.yaml", CONFIGURATION);
        texts.put("team-0/hard.yaml", HARD);
        texts.put("team-0/values.yaml", "a: {{ .b }}\nkind: x\n");
        assertThat(texts).hasSizeGreaterThan(FEWEST_FILES);
        List<String> names = new ArrayList<>(texts.keySet());
        Collections.shuffle(names, order);
        Path world = folder.resolve(name);
        for (String file : names) {
            Path path = world.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, texts.get(file));
        }
        return world;
    }

    private static void add(Map<String, String> texts, Path from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(
                        to + from.relativize(file).toString().replace(File.separatorChar, '/'), Files.readString(file));
            }
        }
    }

    /** All that is said there, by what was asked for. */
    private static Map<String, String> outputs(
            Path workingDirectory, List<String> jvm, Map<String, String> environment, String... paths)
            throws IOException, InterruptedException {
        Path outputs = Files.createTempDirectory(folder, "outputs");
        List<String> arguments = new ArrayList<>(List.of(outputs.toString()));
        arguments.addAll(Arrays.asList(paths));
        ProcessBuilder builder = ChildRun.command(workingDirectory, arguments.toArray(String[]::new));
        List<String> command = builder.command();
        command.set(command.indexOf(ChildRun.MAIN), EveryOutput.class.getName());
        command.set(command.indexOf("-cp") + 1, ChildRun.JAR + File.pathSeparator + testClasses());
        command.addAll(1, jvm);
        builder.environment().putAll(environment);
        ChildRun run = ChildRun.of(builder);
        assertThat(run.exitCode()).as(run.err()).isZero();
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(outputs)) {
            for (Path file : files.toList()) {
                // Where they were written to is no matter; nothing else of this run may be in them.
                all.put(file.getFileName().toString(), Files.readString(file).replace(outputs.toString(), "OUTPUTS"));
            }
        }
        return all;
    }

    private static Path testClasses() {
        try {
            return Path.of(EveryOutput.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The first place where it differs says more than two texts of a megabyte. */
    private static void requireUsual(Map<String, String> outputs, Map<String, String> expected) {
        assertThat(outputs.keySet()).isEqualTo(expected.keySet());
        outputs.forEach((name, text) -> {
            String other = expected.getOrDefault(name, "");
            int at = Arrays.mismatch(text.toCharArray(), other.toCharArray());
            int from = Math.max(0, at - 100);
            assertThat(at < 0 ? "" : text.substring(from, Math.min(text.length(), at + 200)))
                    .as(name)
                    .isEqualTo(at < 0 ? "" : other.substring(from, Math.min(other.length(), at + 200)));
        });
    }

    /** Turkish has an i of its own, Arabic other digits, Thai another calendar, German another decimal sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:ActiveProcessorCount=2 -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
                "-XX:ActiveProcessorCount=4 -Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab"
                        + " -Duser.timezone=America/Anchorage -Dfile.encoding=ISO-8859-1",
                "-XX:ActiveProcessorCount=16 -Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist"
                        + " -Dfile.encoding=UTF-16 -Dline.separator=\r\n"
            })
    void placeInTheWorldAndThreadsAreNoMatter(String properties) throws Exception {
        requireUsual(outputs(here, List.of(properties.split(" ")), Map.of(), "."), usual);
    }

    @Test
    void orderOfFilesAndOfArgumentsIsNoMatter() throws Exception {
        Path there = world("some/where/else", new Random(2));
        List<String> children;
        try (Stream<Path> found = Files.list(there)) {
            children = new ArrayList<>(
                    found.map(path -> path.getFileName().toString()).sorted().toList());
        }
        children.remove("portolan.yaml");
        Collections.shuffle(children, new Random(3));
        List<String> german = List.of("-Duser.language=de", "-Duser.country=DE", "-Dfile.encoding=US-ASCII");

        requireUsual(outputs(there, german, Map.of("LC_ALL", "C"), "."), usual);
        requireUsual(
                withoutTalk(outputs(there, List.of(), Map.of(), children.toArray(String[]::new))), withoutTalk(usual));
    }

    /** What is said of arguments themselves follows them. */
    private static Map<String, String> withoutTalk(Map<String, String> outputs) {
        Map<String, String> left = new TreeMap<>(outputs);
        left.keySet().removeIf(name -> name.endsWith(".err"));
        return left;
    }

    /** What the command itself writes to its standard output, in the encoding of reports and not of the place. */
    @Test
    void standardOutputIsTheSameBytes() throws Exception {
        ProcessBuilder builder = ChildRun.command(here, "check", "--no-cache", "--notes", "--today=2027-01-31", ".");
        builder.command().addAll(1, List.of("-Dfile.encoding=US-ASCII", "-Duser.language=tr"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "Asia/Kathmandu"));

        assertThat(ChildRun.of(builder).out()).isNotEmpty().isEqualTo(usual.get("report-text"));
        assertThat(usual.get("report-text")).isEqualTo(usual.get("check.out"));
    }

    @Test
    void workingFolderChangesNamesAlone() throws Exception {
        ChildRun below = ChildRun.in(here, "check", "--no-cache", "--notes", "--today=2027-01-31", "--no-config", ".");
        for (String path : List.of(here.toString(), "../here")) {
            assertThat(ChildRun.in(here, "check", "--no-cache", "--notes", "--today=2027-01-31", "--no-config", path))
                    .isEqualTo(below);
        }
        ChildRun above =
                ChildRun.in(folder, "check", "--no-cache", "--notes", "--today=2027-01-31", "--no-config", "here");
        assertThat(above.out().replace("here/", "")).isEqualTo(below.out());
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded manifests with a word that nobody may see where secrets stand, whole and broken in many ways, through everything that is printed. */
class SecretCanaryTest {

    private static final Path RECORDED = Path.of("../rules/src/test/resources/reference/api-server");

    /** As it may stand in {@code data}: it is base64 too. */
    private static final String CANARY = "HunterTwoCanary7";

    private static final List<String> PROGRAMS =
            List.of("json", "sarif", "html", "github", "gitlab", "junit", "checkstyle", "csv", "markdown");
    private static final int EACH = 64;

    @TempDir
    private Path folder;

    @TempDir
    private Path reports;

    private final Random random = new Random(7);
    private int written;

    private static List<String> recorded(String kind) throws IOException {
        List<String> manifests = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(RECORDED.resolve(kind + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                YamlMapping root = (YamlMapping)
                        Objects.requireNonNull(YamlReader.read(SourceFile.of("a.json", line), ReadingLimits.DEFAULT)
                                .get(0)
                                .root());
                if (root.get("manifest") instanceof YamlScalar text) {
                    manifests.add(text.value());
                }
            }
        }
        return manifests;
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(written++ + ".yaml"), text);
    }

    /** Whole, and broken: cut off, moved, mistyped, written twice, with a tab, with a template. */
    private void writeVariants(String text) throws IOException {
        write(text);
        int canary = text.indexOf(CANARY);
        write(text.substring(0, canary + 10 + random.nextInt(Math.max(1, text.length() - canary - 10))));
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(7)) {
            case 0 -> lines.set(at, " " + line);
            case 1 -> lines.set(at, line.stripLeading());
            case 2 -> lines.add(at, line);
            case 3 -> lines.set(at, "\t" + line);
            case 4 -> lines.set(at, line.replaceFirst(":.*", ": ["));
            case 5 -> lines.add(at, "{{ if x }}");
            default -> lines.set(at, line.replaceFirst(": ?", ":"));
        }
        write(String.join("\n", lines) + "\n");
        write(text.replace("stringData:", "stringdata:")
                .replace("value: ", "valeu: ")
                .replace("\n  name:", "\n  nmae:"));
    }

    /** In a Secret: as a value, in a key that is misspelt, in a comment, and where kubectl keeps the whole object. */
    private static String secret(String manifest, int number) {
        String text = manifest.stripTrailing() + "\n";
        return switch (number % 5) {
            case 0 -> text + "stringData:\n  password: " + CANARY + "\n  other: '" + CANARY + "' # " + CANARY + "\n";
            case 1 -> text + "data:\n  password: " + CANARY + "\n  broken: =" + CANARY + "!\n";
            case 2 ->
                text + "stringData:\n  password: |\n    " + CANARY + "\n    " + CANARY + "\n  n: [" + CANARY + "]\n";
            case 3 -> text + "passwort: " + CANARY + "\ndata: {a: {b: " + CANARY + "}}\n";
            default ->
                text.replaceFirst(
                                "metadata:\n",
                                "metadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{\"data\":{\"a\":\""
                                        + CANARY + "\"}}'\n")
                        + "data: {a: " + CANARY + "}\n";
        };
    }

    @Test
    void valuesOfSecretsAreInNoReport() throws Exception {
        List<String> manifests = recorded("secret").stream()
                .filter(text -> text.lines().anyMatch("kind: Secret"::equals))
                .toList();
        for (int i = 0; i < EACH; i++) {
            writeVariants(secret(manifests.get(random.nextInt(manifests.size())), i));
        }
        assertThat(written).isEqualTo(4 * EACH);

        requireSilent(run("check", "--notes", "--show-suppressed", "."));
        requireSilent(run("check", "--notes", "--color", "always", "."));
        requireSilent(run("check", "--diff", "--unsafe-fixes", "."));
        requireSilent(run(
                "baseline",
                "create",
                "--baseline",
                reports.resolve("baseline.tsv").toString(),
                "."));
        requireSilentReports();
        for (String format : List.of("yaml", "json")) {
            requireSilent(run("effective", "--format", format, "."));
        }
        for (String format : List.of("json", "dot", "mermaid", "svg")) {
            requireSilent(run("graph", "--format", format, "."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pod", "deployment"})
    void valuesOfVariablesAreInNoReportForPrograms(String kind) throws Exception {
        List<String> manifests = recorded(kind);
        for (int i = 0; written < EACH; i++) {
            String with = manifests
                    .get((7 * i) % manifests.size())
                    .replaceFirst(
                            "(?m)^( *)((?:- )?)image: (.*)$",
                            "$1$2image: $3\n$1" + "  ".repeat(1) + "env: [{name: PASSWORD, value: " + CANARY + "}]");
            if (with.contains(CANARY)) {
                writeVariants(with);
            }
        }

        requireSilentReports();
    }

    /** What makes a Secret of a document, when {@code kind} went wrong. */
    @Test
    void brokenSecretsWithAMisspeltKindAreHidden() throws Exception {
        for (String kind : List.of(
                "Kind: Secret",
                "kind : Secret",
                "\"kind\" : 'Secret'",
                "kind: !!str Secret",
                "kind: &k !!str secret",
                "kind\n  Secret",
                "kind:\n  Secret",
                "knd: Secret",
                "kidn: Secrte",
                "type: Opaque",
                "stringdata: {a: b}",
                "strngData: {a: b}")) {
            String text = "apiVersion: v1\n" + kind + "\nmetadata:\n  name: a\ndata:\n  password: ";
            write(text + CANARY + "\n   user: " + CANARY + "\n");
            write(text + CANARY + "\n  password: " + CANARY + "\n");
        }

        requireSilent(run("check", "--notes", "."));
        requireSilentReports();
    }

    @Test
    void secretsWithinOtherObjectsAreHidden() throws Exception {
        String template = """
                apiVersion: template.openshift.io/v1
                kind: Template
                metadata: {name: a}
                objects:
                  - apiVersion: v1
                    kind: Secret
                    metadata: {name: a}
                    data:
                      a: CANARY # CANARY
                      a: CANARY
                  - kind: Secret
                    metadata: {name: [b, b]}
                    dta: CANARY
                  - apiVersion: v1
                    kind: ConfigMap
                    metadata: {name: c, name: c}
                    stringData: {b: CANARY, b: CANARY}
                """;
        write(template.replace("CANARY", CANARY));
        write("apiVersion: v1\nkind: List\nitems:\n- "
                + template.stripTrailing().replace("CANARY", CANARY).replace("\n", "\n  ") + "\n");

        requireSilent(run("check", "--notes", "."));
        assertThat(run("check", ".").out()).contains("duplicate-key");
        requireSilentReports();
        for (String format : List.of("yaml", "json")) {
            Run run = run("effective", "--format", format, ".");
            assertThat(run.out()).contains("Template");
            requireSilent(run);
        }
    }

    @Test
    void valuesThatAnAliasBringsElsewhereAreInNoReportForPrograms() throws Exception {
        String pod = """
                apiVersion: v1
                kind: List
                items:
                  - SOURCE
                  - apiVersion: v1
                    kind: Pod
                    metadata: {name: a, labels: {*v : *v, a: *v}}
                    spec:
                      restartPolicy: *v
                      nodeName: *v
                      containers:
                        - name: *v
                          image: *v
                          ports: *v
                          workingDir: *v
                          command: *v
                          stdin: *v
                          imagePullPolicy: *v
                          resources: {limits: {cpu: *v}, requests: *m}
                """;
        for (String source : List.of(
                "{apiVersion: v1, kind: Secret, metadata: {name: a}, stringData: &m {a: &v CANARY}}",
                "{apiVersion: v1, kind: Secret, metadata: {name: a}, data: &m {a: &v CANARY}}",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, env: [&m {name: A, value: &v CANARY}]}]}}",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, env: &m {A: &v CANARY}}]}}",
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{env: &m {A: &v CANARY}, env: []}]}}")) {
            write(pod.replace("SOURCE", source).replace("CANARY", CANARY));
            write(pod.replace("SOURCE", source).replace("CANARY", CANARY + "_ " + CANARY.repeat(99)));
            write(pod.replace("SOURCE", source).replace("CANARY", "Canary"));
        }

        requireSilentReports();
        assertThat(Files.readString(reports.resolve("json"))).contains("restartPolicy can be");
    }

    @Test
    void variablesThatAreWrittenAsOneTextAreHidden() throws Exception {
        for (String variables : List.of(
                "env: \"PASSWORD=" + CANARY + "\"",
                "env: [\"PASSWORD=" + CANARY + "\"]",
                "env: [[\"PASSWORD=" + CANARY + "\"]]",
                "env: {PASSWORD: " + CANARY + "}",
                "envFrom: \"PASSWORD=" + CANARY + "\"",
                "envFrom: [\"PASSWORD=" + CANARY + "\"]",
                "env: [{name: PASSWORD=" + CANARY + "}]",
                "env: [{name: PASSWORD=" + CANARY + "}, {name: PASSWORD=" + CANARY + "}]",
                "env: [{name: \"PASSWORD: " + CANARY + "=\"}]")) {
            write(
                    "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - name: a\n      image: b:1\n      "
                            + variables + "\n");
        }

        requireSilentReports();
    }

    private Run run(String... arguments) {
        return Run.in(folder, arguments);
    }

    /** One run writes all of them. */
    private void requireSilentReports() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", "--no-snippets", "--notes"));
        for (String format : PROGRAMS) {
            arguments.addAll(List.of("--report", format + "=" + reports.resolve(format)));
        }
        arguments.add(".");
        Run run = run(arguments.toArray(String[]::new));
        requireSilent(run);
        for (String format : PROGRAMS) {
            requireSilent(new Run(0, Files.readString(reports.resolve(format)), ""));
        }
    }

    /** And it spoke: silence because nothing ran would prove nothing. */
    private static void requireSilent(Run run) {
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1);
        assertThat(run.out()).isNotEmpty();
        String all = run.out() + run.err();
        int at = all.indexOf("Canary");
        assertThat(at < 0 ? "" : all.substring(Math.max(0, at - 400), Math.min(all.length(), at + 100)))
                .as("where the word is seen")
                .isEmpty();
    }
}

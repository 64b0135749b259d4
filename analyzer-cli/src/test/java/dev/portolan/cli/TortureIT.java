package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no person would write, made when it is needed: each text is looked at by a process of its own with little memory. */
@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names and devices are those of Unix")
class TortureIT {

    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n";
    private static final String SECRET = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\n";
    private static final String POD =
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n    image: a:1\n";
    private static final String CRD = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {plural: widgets, singular: widget, kind: Widget, listKind: WidgetList}
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties: {spec: {type: object, properties: {a: {type: string, pattern: '%s'}}}}
            ---
            apiVersion: example.com/v1
            kind: Widget
            metadata: {name: w}
            spec: {a: %s}
            """;

    @TempDir
    private Path folder;

    /** @param says what the report holds; empty where it is clean */
    private record Text(String name, String text, String says) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Text> texts() {
        return Stream.of(
                new Text("alias bomb", MAP + bomb("[%s]", "x"), "excessive-aliases"),
                new Text("alias bomb through merges", MAP + bomb("{<<: [%s]}", "{a: b}"), "error["),
                new Text("one mapping merged into 2000", MAP + wideMerge(), "excessive-aliases"),
                new Text("anchor within itself", MAP + "data: &a {b: *a}\n", "error["),
                new Text("200,000 brackets", MAP + "data: " + "[".repeat(200_000), "excessive-aliases"),
                new Text("500,000 dashes", MAP + "data:\n" + "- ".repeat(500_000) + "x\n", "excessive-aliases"),
                new Text("2000 indentations", MAP + stairs(), "excessive-aliases"),
                new Text("200,000 keys", MAP + "data:\n" + lines("  k%d: v\n", 200_000), ""),
                new Text("100,000 times one key", MAP + "data:\n" + "  k: v\n".repeat(100_000), "duplicate-key"),
                new Text("700,000 comments", MAP + "# x\n".repeat(700_000), ""),
                new Text("90,000 suppressions", MAP + "# portolan:ignore latest-tag -- x\n".repeat(90_000), ""),
                new Text(
                        "comments within a flow",
                        MAP + "data: [\n" + "  # x\n".repeat(400_000) + "  ]\n",
                        "wrong-type"),
                new Text("scalar of 2.9 million signs", MAP + "data: {a: " + "x".repeat(2_900_000) + "}\n", "error["),
                new Text("number of 2.9 million digits", MAP + "data: {a: " + "1".repeat(2_900_000) + "}\n", "error["),
                new Text("quantity of 200,000 digits", POD + resources("9".repeat(200_000)), "error["),
                new Text("quantities with large exponents", POD + resources("1e2147483647"), "1 file"),
                new Text("500,000 separators", "---\n".repeat(500_000), "0 objects"),
                new Text("5,000 broken documents", ("---\n" + MAP + "data: [\n").repeat(5_000), "yaml-syntax"),
                new Text("60,000 unknown fields", MAP + lines("x%d: y\n", 60_000), "unknown-field"),
                new Text("700,000 open brackets of variables", POD + args("$(".repeat(700_000)), "1 file"),
                new Text("host of 700,000 labels", POD + args("http://" + "a.".repeat(700_000)), "1 file"),
                new Text("700,000 parts of a scheme", MAP + "data: {a: " + "a.".repeat(700_000) + "}\n", ""),
                new Text(
                        "350,000 lines of metadata, and a slip",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n" + "  a: b\n".repeat(350_000) + "data: {\n---\n"
                                + POD + "    envFrom: [{configMapRef: {name: b}}]\n",
                        "yaml-syntax"),
                new Text("open quote", MAP + "data: {a: \"" + "\n\n".repeat(700_000), "yaml-syntax"),
                new Text("150,000 aliases", MAP + "data:\n  a: &a x\n" + lines("  k%d: *a\n", 150_000), ""),
                new Text("pattern that runs wild", CRD.formatted("^(a+)+$", "a".repeat(5_000) + "b"), "does not match"),
                new Text(
                        "pattern of 20,000 brackets",
                        CRD.formatted("(".repeat(20_000) + "a" + ")".repeat(20_000), "a"),
                        "deeper"),
                new Text(
                        "pattern that repeats repeats",
                        CRD.formatted("(((a{1,1000}){1,1000}){1,1000})", "a"),
                        "invalid repeat count"),
                new Text(
                        "repeats within repeats",
                        CRD.formatted("((((a{100}){100}){100}){100})", "a"),
                        "invalid repeat"),
                new Text(
                        "repeats side by side",
                        CRD.formatted("(a?){1000}".repeat(100_000), "a".repeat(100_000)),
                        "1 file"),
                new Text("12,000 Secrets on a line", line("Secret", "\"type\":\"Opaque\"", 12_000), ""),
                new Text(
                        "5,000 Secrets with copies on a line",
                        line("Secret", "\"metadata\":{\"annotations\":{\"last-applied-configuration\":\"x\"}}", 5_000),
                        ""),
                new Text("40,000 anchors and aliases in a Secret", SECRET + anchors(40_000), ""),
                new Text(
                        "10,000 Secrets with one text",
                        "kind: List\napiVersion: v1\nbase: &a {k: " + "x".repeat(1_000_000) + "}\nitems:\n"
                                + "- {apiVersion: v1, kind: Secret, data: *a}\n".repeat(10_000),
                        "excessive-aliases"),
                new Text(
                        "40,000 beginnings of a token",
                        POD + "    env: [{name: A, value: " + "-eyJaaaaaaaa".repeat(40_000) + "}]\n",
                        ""),
                new Text(
                        "200,000 expressions in a password",
                        POD + "    env: [{name: PASSWORD, value: \"" + "$(a ".repeat(200_000) + "\\rb\"}]\n",
                        ""),
                new Text("200,000 options", POD + args("curl" + " -h".repeat(200_000)), ""),
                new Text("400,000 colons of an image", POD.replace("a:1", "b" + ":".repeat(400_000) + "/"), ""),
                new Text("quantity with a gap", POD + resources("\"1" + " ".repeat(400_000) + "!\""), "error["),
                new Text(
                        "time of 200,000 commands",
                        MAP.replace("name: a", "name: a, creationTimestamp: \"" + "$(".repeat(200_000) + "\""),
                        ""),
                new Text(
                        "suppression of 50,000 rules",
                        MAP + "data: {} # portolan:ignore a" + ",a".repeat(50_000) + "\n",
                        ""),
                new Text("NUL", MAP + "data: {a: \0}\n", "U+0000"),
                new Text("half of a pair", MAP + "data: {a: \"\\ud800\", \"\\udc00\": b}\n", "error["),
                new Text("escape sequences", MAP + "data: {a: \u001B[2J}\n", "U+001B"),
                new Text("3,000 Services, 3,000 Deployments", fleet(), "selector"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textIsReadInTimeAndMemory(Text text) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), text.text());

        ChildRun run = ChildRun.in(
                folder, "check", "--notes", "--no-config", "--profile", "security,reliability,restricted", "a.yaml");

        assertThat(run.exitCode()).as(run.err()).isNotEqualTo(2);
        assertThat(run.out()).contains(text.says());
        assertThat(run.out().chars()).as("no sign that steers a terminal").allMatch(c -> c == '\n' || c >= ' ');
    }

    static Stream<byte[]> bytes() {
        return Stream.of(
                joined(MAP.getBytes(StandardCharsets.UTF_8), 0xED, 0xA0, 0x80, '\n', 0xFF, 0xFE, ':', 0xC0, 0x80),
                joined(("\uFEFF" + MAP).getBytes(StandardCharsets.UTF_16LE), 'x'),
                joined(("\uFEFF" + MAP + "data: {a: ").getBytes(StandardCharsets.UTF_16BE), 0xD8, 0, 0, '}'));
    }

    @ParameterizedTest
    @MethodSource("bytes")
    void bytesThatAreNoTextAreTold(byte[] bytes) throws Exception {
        Files.write(folder.resolve("a.yaml"), bytes);

        ChildRun run = ChildRun.in(folder, "check", "--notes", "a.yaml");

        assertThat(run.exitCode()).isNotEqualTo(2);
        assertThat(run.out()).contains("text-encoding");
    }

    @Test
    void lineOf100MillionSignsIsRefused() throws Exception {
        try (Writer out = Files.newBufferedWriter(folder.resolve("long.yaml"))) {
            out.write(MAP + "data:\n  a: ");
            for (int i = 0; i < 100; i++) {
                out.write("x".repeat(1_000_000));
            }
        }
        Files.writeString(folder.resolve("good.yaml"), "apiVersion: v1\nkind: Sevice\nmetadata: {name: a}\n");

        ChildRun named = ChildRun.in(folder, "check", "long.yaml");
        ChildRun found = ChildRun.in(folder, "check", ".");

        assertThat(named.exitCode()).isEqualTo(2);
        assertThat(named.err()).contains("cannot read long.yaml: it is larger than 64 MiB");
        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.out()).contains("unknown-kind", "not checked: 1 unreadable file (long.yaml)");
    }

    private static String bomb(String form, String first) {
        StringBuilder text = new StringBuilder("l0: &l0 " + first + "\n");
        for (int i = 1; i < 15; i++) {
            String uses = String.join(", ", Collections.nCopies(9, "*l" + (i - 1)));
            text.append("l")
                    .append(i)
                    .append(": &l")
                    .append(i)
                    .append(' ')
                    .append(form.formatted(uses))
                    .append('\n');
        }
        return text.toString();
    }

    private static String wideMerge() {
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            members.add("k" + i + ": v");
        }
        return "base: &b {" + String.join(", ", members) + "}\ndata:\n" + lines("  m%d: {<<: *b}\n", 2000);
    }

    private static String stairs() {
        StringBuilder text = new StringBuilder("data:\n");
        for (int i = 1; i < 2000; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String lines(String form, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(form.replace("%d", String.valueOf(i)));
        }
        return text.toString();
    }

    private static String resources(String amount) {
        return "    resources: {limits: {cpu: " + amount + ", memory: 1e-2147483648}, requests: {cpu: 1e999999999}}\n";
    }

    private static String args(String text) {
        return "    args: [\"" + text + "\"]\n";
    }

    private static String fleet() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("---\napiVersion: v1\nkind: Service\nmetadata: {name: s")
                    .append(i);
            text.append("}\nspec: {selector: {app: x").append(i).append("}, ports: [{port: 80}]}\n");
            text.append("---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d")
                    .append(i);
            text.append("}\nspec: {selector: {matchLabels: {app: y").append(i);
            text.append("}}, template: {metadata: {labels: {app: y").append(i);
            text.append("}}, spec: {containers: [{name: a, image: a:1}]}}}\n");
        }
        return text.toString();
    }

    private static String line(String kind, String members, int count) {
        String object = "{\"apiVersion\":\"v1\",\"kind\":\"" + kind + "\"," + members + "}";
        return "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":["
                + String.join(",", Collections.nCopies(count, object)) + "]}";
    }

    /** All on one line, so that each anchor reaches to its end. */
    private static String anchors(int count) {
        return "stringData: {" + lines("k%d: &a%d x, l%d: *a%d, ", count) + "}\n";
    }

    private static byte[] joined(byte[] start, int... rest) {
        byte[] all = Arrays.copyOf(start, start.length + rest.length);
        for (int i = 0; i < rest.length; i++) {
            all[start.length + i] = (byte) rest[i];
        }
        return all;
    }
}

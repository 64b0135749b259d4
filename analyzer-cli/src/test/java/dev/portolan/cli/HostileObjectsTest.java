package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Objects with hostile names and values, printed and drawn, and read back by parsers that are not ours. */
class HostileObjectsTest {

    /** A name that is fine, and one that is wrong and looks like nothing else. */
    private static final List<String> QUIET = List.of("quiet", "Not valid");

    @TempDir
    private Path folder;

    static List<String> texts() {
        return List.of(
                "\u001b[31mred\u0007",
                "a\n---\nkind: Secret\n",
                "a\r\nb\tc ",
                " a",
                "# no comment",
                "##[error]a ##vso[task.setvariable variable=a]b",
                "a\n###[error]b ##teamcity[c\n",
                "a # no comment",
                "a: b",
                "- a",
                "? a",
                "[a, {b: c",
                "*a",
                "&a b",
                "!!binary x",
                "%YAML 1.2",
                "@x `y`",
                "yes",
                "0777",
                "1e3",
                "~",
                "null",
                ".inf",
                "=",
                "<<",
                "2001-01-01",
                "12:30:45",
                "'a' \"b\" \\n \\",
                "a\u2028b\u2029c\u0085d\ufeff",
                "\u202egnp.exe\u200b",
                "]]><script>alert(1)</script>&amp;",
                "a\";b -> c [label=\"x\"]; //",
                "a --> b\nclick a \"mailto:x\"",
                "{0} ${x} %s $1",
                "\uD83D\uDE00 e\u0301",
                "x".repeat(1_000));
    }

    private Run run(String text, String... arguments) throws Exception {
        JSONObject metadata = new JSONObject(Map.of("name", text, "namespace", text, "labels", Map.of("app", text)));
        JSONObject config = new JSONObject(Map.of("apiVersion", "v1", "kind", "ConfigMap", "metadata", metadata));
        config.put("data", Map.of("a", text, text, "b"));
        JSONObject container = new JSONObject(Map.of("name", "a", "image", "b:1"));
        container.put("envFrom", List.of(Map.of("configMapRef", Map.of("name", text))));
        JSONObject pod = new JSONObject(Map.of("apiVersion", "v1", "kind", "Pod", "metadata", metadata));
        pod.put("spec", Map.of("containers", List.of(container)));
        JSONObject list = new JSONObject(Map.of("apiVersion", "v1", "kind", "List", "items", List.of(config, pod)));
        Files.writeString(folder.resolve("a.json"), list.toString());
        Run run = Run.in(folder, arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().codePoints().filter(sign -> (sign < ' ' && sign != '\n') || sign == 0x202E))
                .isEmpty();
        // GitHub, Azure Pipelines and TeamCity obey them wherever they stand in a line of a log.
        assertThat(run.out()).doesNotContainPattern("##\\w*\\[");
        return run;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void effectiveObjectsHoldWhatWasWritten(String text) throws Exception {
        JSONObject json = new JSONArray(
                        run(text, "effective", "--format", "json", "a.json").out())
                .getJSONObject(0)
                .getJSONObject("object");
        assertThat(json.getJSONObject("data").toMap()).isEqualTo(Map.of("a", text, text, "b"));
        assertThat(json.getJSONObject("metadata").getString("name")).isEqualTo(text);

        String yaml = run(text, "effective", "--format", "yaml", "a.json").out();
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(yaml).forEach(documents::add);
        assertThat(documents).hasSize(2);
        Map<?, ?> object = (Map<?, ?>) documents.get(0);
        assertThat(object.get("data")).isEqualTo(Map.of("a", text, text, "b"));
        assertThat(((Map<?, ?>) Objects.requireNonNull(object.get("metadata"))).get("name"))
                .isEqualTo(text);
    }

    private long lines(String text, String format) throws Exception {
        return run(text, "graph", "--format", format, "a.json").out().lines().count();
    }

    /** A chart has the same lines as with a quiet name, and its JSON the same nodes. */
    @ParameterizedTest
    @MethodSource("texts")
    void chartsKeepTheirShape(String text) throws Exception {
        for (String format : List.of("dot", "mermaid", "svg")) {
            List<Long> quiet = new ArrayList<>();
            for (String name : QUIET) {
                quiet.add(lines(name, format));
            }
            assertThat(lines(text, format)).as(format).isIn(quiet);
        }
        JSONObject chart =
                new JSONObject(run(text, "graph", "--format", "json", "a.json").out());
        assertThat(chart.getJSONArray("nodes"))
                .hasSize(2)
                .allSatisfy(node ->
                        assertThat(((JSONObject) node).getString("name")).isEqualTo(text));
        assertThat(chart.getJSONArray("edges")).hasSize(1);
    }
}

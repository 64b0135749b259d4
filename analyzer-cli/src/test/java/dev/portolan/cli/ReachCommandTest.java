package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachCommandTest {

    /** The model is held against the same worlds. */
    private static final Path RECORDED = Path.of("../rules/src/test/resources/reference/network-policy.jsonl.gz");

    private static final String WORLD = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: db}
        spec:
          podSelector: {matchLabels: {app: db}}
          ingress:
            - from: [{podSelector: {matchLabels: {app: api}}}]
              ports: [{port: 5432}]
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: idle, namespace: other}
        spec: {podSelector: {}}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: db, labels: {app: db}}
        spec: {containers: [{name: db, image: "db:1"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: api, labels: {app: api}}
        spec: {containers: [{name: api, image: "api:1"}]}
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {app: web}}
        spec: {containers: [{name: web, image: "web:1"}]}
        """;

    @TempDir
    private Path folder;

    private Run run(String input, String... args) {
        return Run.with(input, Terminal.none(), folder, args);
    }

    /** Small worlds with NetworkPolicies, and who may talk to whom in them. */
    @Test
    void whoMayTalkToWhomIsAsRecorded() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<YamlMapping> worlds = worlds();
        for (YamlMapping world : worlds) {
            Run run = run(text(world.get("manifests")), "reach", "--format", "json", "-");
            List<String> found = pairs(read(run.out()));
            List<String> recorded = pairs(world.get("allowed"));
            if (run.exitCode() != 0 || !found.equals(recorded)) {
                wrong.add(text(world.get("id")) + " wanted " + recorded + " found " + found + run.err());
            }
        }
        assertThat(worlds).hasSize(360);
        assertThat(wrong).isEmpty();
    }

    @Test
    void textSaysWhatIsOpenAndWhatNoPolicySelects() {
        Run run = run(WORLD, "reach", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
            default/Pod/api
              in:   open, no policy selects it
              out:  open, no policy selects it
              from: all 2, on every port

            default/Pod/db
              in:   limited by db
              out:  open, no policy selects it
              from: default/Pod/api  TCP 5432

            default/Pod/web
              in:   open, no policy selects it
              out:  open, no policy selects it
              from: all 2, on every port

            3 workloads, 2 policies; what no policy selects is open, and addresses outside of the cluster are not shown
            select nothing here: other/idle
            """);
    }

    @Test
    void oneSourceAndOneTargetCanBeAskedFor() {
        assertThat(run(WORLD, "reach", "--from", "web", "--to", "Pod/db", "-").out())
                .startsWith("default/Pod/db\n")
                .contains("from: not by the other one")
                .doesNotContain("default/Pod/api");
        assertThat(run(WORLD, "reach", "--from", "api", "--to", "default/Pod/db", "--format", "json", "-")
                        .out())
                .isEqualTo("""
                    [
                      {
                        "from": "default/Pod/api",
                        "to": "default/Pod/db",
                        "connections": [
                          "TCP 5432"
                        ]
                      }
                    ]
                    """);
        assertThat(run(WORLD, "reach", "--namespace", "shop", "--to", "db", "-").out())
                .startsWith("shop/Pod/db\n");
    }

    @Test
    void whatIsNotThereEndsWithTwo() {
        Run unknown = run(WORLD, "reach", "--to", "dbb", "-");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no workload dbb in the input");
        assertThat(run("", "reach").exitCode()).isEqualTo(2);
        assertThat(run(WORLD, "reach", "--format", "dot", "-").exitCode()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeReadIsSaid() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "kind: Pod\nmetadata: {\n");
        Run run = run(WORLD, "reach", "-", "broken.yaml");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("not shown: broken.yaml");
    }

    private static List<String> pairs(@Nullable YamlNode list) {
        List<String> pairs = new ArrayList<>();
        for (YamlNode node : items(list)) {
            YamlMapping pair = (YamlMapping) node;
            YamlNode connections = pair.get("connections");
            List<String> words =
                    items(connections).stream().map(ReachCommandTest::text).toList();
            pairs.add(text(pair.get("from")) + " " + text(pair.get("to")) + " "
                    + (connections instanceof YamlScalar scalar ? scalar.value() : words.toString()));
        }
        return pairs;
    }

    private static List<YamlMapping> worlds() throws IOException {
        List<YamlMapping> worlds = new ArrayList<>();
        try (InputStream packed = Files.newInputStream(RECORDED);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                worlds.add((YamlMapping) Objects.requireNonNull(read(line)));
            }
        }
        return worlds;
    }

    private static @Nullable YamlNode read(String json) {
        return YamlReader.read(SourceFile.of("line.json", json), ReadingLimits.DEFAULT)
                .get(0)
                .root();
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.value() : "";
    }
}

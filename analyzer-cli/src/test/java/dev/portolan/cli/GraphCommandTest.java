package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphCommandTest {

    private static final String MANIFESTS = """
        {apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop}, spec:
          {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: web, namespace: shop, labels: {app: web}}, spec:
          {containers: [{name: main, image: "example.org/web:1"}]}}
        ---
        {apiVersion: v1, kind: ConfigMap, metadata: {name: other}}
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeManifests() throws IOException {
        Files.writeString(folder.resolve("shop.yaml"), MANIFESTS);
    }

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    @Test
    void printsMermaidUnlessToldOtherwise() {
        Run run = run("graph", "shop.yaml");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("flowchart LR\n").contains("|\"80 → 8080\"|");
    }

    @Test
    void looksAtTheCurrentFolderUnlessToldOtherwise() {
        assertThat(run("graph").out()).isEqualTo(run("graph", "shop.yaml").out());
    }

    @ParameterizedTest
    @CsvSource({
        "html,<!DOCTYPE html>",
        "svg,<svg ",
        "dot,digraph portolan {",
        "mermaid,flowchart LR",
        "json,{",
    })
    void formatsAreAskedForByName(String format, String beginning) {
        Run run = run("graph", "--format", format, "shop.yaml");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWithIgnoringCase(beginning);
    }

    @ParameterizedTest
    @CsvSource({"a.svg,<svg ", "a.gv,digraph", "a.mmd,flowchart", "A.JSON,{", "a.html,<!DOCTYPE"})
    void endingOfTheFileSaysTheFormat(String file, String beginning) throws IOException {
        Run run = run("graph", "shop.yaml", "--output", file);
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(folder.resolve(file))).startsWithIgnoringCase(beginning);
        assertThat(folder.toFile().list()).as("nothing is left beside it").hasSize(2);
    }

    @Test
    void fileWithoutAKnownEndingNeedsAFormat() {
        Run run = run("graph", "shop.yaml", "--output", "chart");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("add --format");
        assertThat(folder.resolve("chart")).doesNotExist();
    }

    @Test
    void jsonHasNodesAndEdges() {
        assertThat(run("graph", "--format", "json", "--kind", "Service,pod", "shop.yaml")
                        .out())
                .isEqualTo("""
                    {
                      "nodes": [
                        {
                          "id": "shop/Pod/web",
                          "kind": "Pod",
                          "namespace": "shop",
                          "name": "web",
                          "file": "shop.yaml",
                          "line": 4,
                          "findings": {
                            "errors": 0,
                            "warnings": 0,
                            "notes": 0
                          }
                        },
                        {
                          "id": "shop/Service/web",
                          "kind": "Service",
                          "namespace": "shop",
                          "name": "web",
                          "file": "shop.yaml",
                          "line": 1,
                          "findings": {
                            "errors": 0,
                            "warnings": 0,
                            "notes": 0
                          }
                        }
                      ],
                      "edges": [
                        {
                          "from": "shop/Service/web",
                          "to": "shop/Pod/web",
                          "type": "selects",
                          "field": "spec.selector",
                          "file": "shop.yaml",
                          "line": 2,
                          "state": "ok",
                          "ports": [
                            {
                              "port": 80,
                              "protocol": "TCP",
                              "name": null,
                              "target": 8080
                            }
                          ]
                        }
                      ],
                      "ghosts": []
                    }
                    """);
    }

    @Test
    void focusNamespaceAndKindChoose() {
        assertThat(run("graph", "--format", "dot", "--focus", "Service/web", "--depth", "0")
                        .out())
                .contains("Service\\nweb")
                .doesNotContain("Pod\\nweb", "ConfigMap");
        assertThat(run("graph", "--format", "dot", "--namespace", "shop").out())
                .contains("label=\"namespace shop\"", "Pod\\nweb");
        assertThat(run("graph", "--format", "dot", "--kind", "ConfigMap").out())
                .contains("ConfigMap\\nother")
                .doesNotContain("Service");
        assertThat(run("graph", "--format", "dot", "--only-broken").out()).doesNotContain("label=\"");
    }

    @Test
    void namesThatAreNotThereAreSaid() {
        Run focus = run("graph", "--focus", "wbe");
        assertThat(focus.exitCode()).isEqualTo(2);
        assertThat(focus.err()).contains("there is no object wbe to look at");
        Run kind = run("graph", "--kind", "Servce");
        assertThat(kind.exitCode()).isEqualTo(2);
        assertThat(kind.err()).contains("there is no object of kind Servce", "did you mean Service?");
        Run depth = run("graph", "--depth", "2");
        assertThat(depth.exitCode()).isEqualTo(2);
        assertThat(depth.err()).contains("--depth counts from --focus");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "apiVersion: v1\nkind: [\n");
        Run run = run("graph");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("not shown: broken.yaml");
        assertThat(run.out()).contains("Service");
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who proposes a change cannot choose the measure that it is held to. */
class ConfigFromTest {

    private static final String WEB = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          weight: 3
          ports:
            - port: 80
        """;

    @TempDir
    private Path folder;

    private GitFolder repository = new GitFolder(Path.of(""));

    @BeforeEach
    void begin() throws Exception {
        repository = GitFolder.begin(folder);
        write("README.txt", "a project");
        commit();
    }

    private void write(String name, String text) throws IOException {
        repository.write(name, text);
    }

    private void commit() throws Exception {
        repository.commit();
    }

    @Test
    void ruleThatTheChangeTurnsOffStillLooks() throws Exception {
        write("web.yaml", WEB);
        write("portolan.yaml", "rules: {unknown-field: off}\n");

        assertThat(Run.in(folder, "check", ".").exitCode()).isZero();
        assertThat(Run.in(folder, "check", ".", "--config-from", "main").out()).contains("error[unknown-field]");
    }

    @Test
    void configurationOfTheRevisionHolds() throws Exception {
        write("k8s/web.yaml", WEB);
        write("k8s/portolan.yaml", "rules: {unknown-field: off}\n");
        commit();
        Files.delete(folder.resolve("k8s/portolan.yaml"));

        assertThat(Run.in(folder.resolve("k8s"), "check", ".").exitCode()).isEqualTo(1);
        assertThat(Run.in(folder.resolve("k8s"), "check", ".", "--config-from=main")
                        .exitCode())
                .isZero();
        assertThat(Run.in(folder, "check", ".", "--config-from=main", "--config=k8s/portolan.yaml")
                        .exitCode())
                .isZero();
    }

    @Test
    void rulesOfTheProjectComeFromThereToo() throws Exception {
        write("portolan.yaml", "{}\n");
        write("rules/our-image/rule.yaml", """
            summary: an image comes from elsewhere
            severity: error
            visit: container
            field: image
            schema:
              type: string
              pattern: ^ours/
            message: the image {value} is not ours
            """);
        write("web.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec: {containers: [{name: web, image: "theirs/web:1"}]}
            """);
        Run before = Run.in(folder, "check", ".");
        commit();
        write("rules/our-image/rule.yaml", "severity: error\n");
        Run after = Run.in(folder, "check", ".", "--config-from", "main");

        assertThat(before.out()).contains("error[our-image]: the image theirs/web:1 is not ours");
        assertThat(after.out()).isEqualTo(before.out());
        assertThat(after.exitCode()).isEqualTo(before.exitCode());
        assertThat(after.err()).contains("the rules beside it differ from those of main");
    }

    @Test
    void baselineThatTheChangeBringsDoesNotCount() throws Exception {
        write("web.yaml", WEB);
        Run.in(folder, "baseline", "create", "web.yaml");

        Run known = Run.in(folder, "check", "web.yaml", "--baseline", "portolan-baseline.tsv");
        Run run = Run.in(folder, "check", "web.yaml", "--baseline", "portolan-baseline.tsv", "--config-from", "main");

        assertThat(known.exitCode()).isZero();
        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "portolan: main has no file portolan-baseline.tsv, and --config-from reads it from there\n"));
        commit();
        assertThat(Run.in(folder, "check", "web.yaml", "--baseline", "portolan-baseline.tsv", "--config-from", "main"))
                .isEqualTo(known);
    }

    @Test
    void whatTheChangeSilencesIsTold() throws Exception {
        write("web.yaml", WEB);
        commit();
        write("web.yaml", WEB.replace("  weight", "  # portolan:ignore unknown-field -- why not\n  weight"));

        Run run = Run.in(folder, "check", ".", "--since", "main");

        assertThat(run.out()).contains("1 suppressed (1 by comment)");
        assertThat(run.err()).isEqualTo("portolan: 1 finding is suppressed by lines that changed\n");
    }

    @Test
    void oldSuppressionIsNotToldAgain() throws Exception {
        write("web.yaml", WEB.replace("  weight", "  # portolan:ignore unknown-field -- why not\n  weight"));
        commit();

        assertThat(Run.in(folder, "check", ".", "--since", "main").err()).isEmpty();
    }

    @Test
    void whatTheChangeSilencesByConfigurationIsTold() throws Exception {
        write("web.yaml", WEB);
        commit();
        write("portolan.yaml", "suppress:\n- rule: unknown-field\n  reason: none\n");

        assertThat(Run.in(folder, "check", ".", "--since", "main").err()).contains("1 finding is suppressed by lines");
    }

    @Test
    void revisionThatIsNotThereIsNamed() throws Exception {
        assertThat(Run.in(folder, "check", ".", "--config-from", "nowhere").err())
                .contains("git knows no revision nowhere");
        assertThat(Run.in(folder, "check", ".", "--config-from", "--output=x").err())
                .contains("is no revision");
    }

    @Test
    void whatTheConfigurationMakesOfRulesIsCounted() throws Exception {
        write("web.yaml", WEB);
        write(
                "portolan.yaml",
                "rules: {unknown-field: note, duplicate-key: off, latest-tag: off, wrong-type: error}\n");

        // A rule that would not run anyway is not switched off, and its own severity is no change.
        assertThat(Run.in(folder, "check", ".").out())
                .contains("\n1 rule switched off and 1 severity changed by portolan.yaml\n");
        assertThat(Run.in(folder, "check", ".", "--format", "json").out().replaceAll("\\s+", ""))
                .contains(
                        "\"configured\":{\"by\":\"portolan.yaml\",\"switchedOff\":[\"duplicate-key\"],"
                                + "\"severityChanged\":[{\"rule\":\"unknown-field\",\"from\":\"error\",\"to\":\"note\"}],\"optionsSet\":[],\"settings\":[]}");
        assertThat(Run.in(folder, "check", ".", "--no-config").out()).doesNotContain("switched off");
    }

    @Test
    void otherConfigurationThanTheRevisionsIsTold() throws Exception {
        write("web.yaml", WEB);
        write("portolan.yaml", "{}\n");
        commit();
        assertThat(Run.in(folder, "check", ".", "--since", "main").err()).isEmpty();
        assertThat(Run.in(folder, "check", ".", "--config-from", "main").err()).isEmpty();

        write("portolan.yaml", "rules: {unknown-field: off}\n");
        assertThat(Run.in(folder, "check", ".", "--since", "main").err())
                .isEqualTo(
                        "portolan: portolan.yaml or the rules beside it differ from those of main; --config-from main"
                                + " makes those count\n");
        assertThat(Run.in(folder, "check", ".", "--config-from", "main").err())
                .isEqualTo("portolan: portolan.yaml or the rules beside it differ from those of main, which count\n");

        Files.delete(folder.resolve("portolan.yaml"));
        assertThat(Run.in(folder, "check", ".", "--since", "main").err()).contains("differ from those of main");
    }

    @Test
    void otherRulesThanTheRevisionsAreTold() throws Exception {
        write("web.yaml", WEB);
        write("portolan.yaml", "{}\n");
        commit();
        write("rules/our-image/rule.yaml", "summary: x\n");

        assertThat(Run.in(folder, "check", ".", "--config-from", "main").err()).contains("differ from those of main");
    }

    @Test
    void definitionsThatTheConfigurationNamesComeFromThereToo() throws Exception {
        String definition = """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: foos.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Foo, plural: foos}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec: {type: object, properties: {size: {type: TYPE}}}
            """;
        write("portolan.yaml", "crds: [crds/]\n");
        write("crds/foo.yaml", definition.replace("TYPE", "integer"));
        commit();
        write("k8s/foo.yaml", "apiVersion: example.com/v1\nkind: Foo\nmetadata: {name: a}\nspec: {size: large}\n");
        write("crds/foo.yaml", definition.replace("TYPE", "string"));
        write("lax.yaml", definition.replace("TYPE", "string"));

        assertThat(Run.in(folder, "check", "k8s").exitCode()).isZero();
        for (String from : new String[] {".", "k8s"}) {
            Run run = Run.in(
                    folder.resolve(from),
                    "check",
                    "--config-from",
                    "main",
                    folder.resolve("k8s").toString());
            assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
            assertThat(run.out()).contains("error[wrong-type]");
        }
        assertThat(Run.in(folder, "check", "k8s", "--config-from", "main", "--crds", "lax.yaml")
                        .exitCode())
                .as("what the command line says")
                .isZero();
        write("portolan.yaml", "crds: [gone/]\n");
        commit();
        assertThat(Run.in(folder, "check", "k8s", "--config-from", "main"))
                .isEqualTo(new Run(2, "", "portolan: main has no gone, and --config-from reads it from there\n"));
    }

    /** The revision holds another configuration somewhere, and the change brings a link to it. */
    @Test
    void linkDoesNotChooseAnotherFileOfTheRevision() throws Exception {
        write("web.yaml", WEB);
        write("portolan.yaml", "{}\n");
        write("examples/portolan.yaml", "rules: {unknown-field: off}\n");
        commit();
        Files.delete(folder.resolve("portolan.yaml"));
        Files.createSymbolicLink(folder.resolve("portolan.yaml"), Path.of("examples/portolan.yaml"));

        assertThat(Run.in(folder, "check", "web.yaml").exitCode()).isZero();
        Run run = Run.in(folder, "check", "web.yaml", "--config-from", "main");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("differ from those of main, which count");
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.schema.ValueSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a project's own, beside its configuration. */
class OwnRulesTest {

    private static final String RULE = """
            summary: pod has no team
            severity: warning
            visit: pod
            field: metadata.labels[team]
            schema:
              enum: [red, blue]
            message: team {value} of {kind} {name} is none; write red or blue
            whenAbsent: "{kind} {name} has no team; add the label"
            url: https://wiki.example/teams
            """;

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              labels:
                team: green
            spec:
              containers:
                - name: web
                  image: registry.example/web:1.4.2
                  env:
                    - name: TOKEN
                      value: hunter2
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        write("portolan.yaml", "");
        write("rules/pod-without-team/rule.yaml", RULE);
        write("k8s/pod.yaml", POD);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    @Test
    void areRunLikeAllOthers() {
        Run run = run("check", "k8s");
        assertThat(run.out())
                .contains("warning[pod-without-team]: team green of Pod web is none; write red or blue")
                .contains("k8s/pod.yaml:6:11");
        assertThat(run("check", "k8s", "--fail-on", "warning").exitCode()).isEqualTo(1);
        assertThat(run("check", "k8s", "--skip", "pod-without-team").out()).doesNotContain("pod-without-team");
        assertThat(run("check", "k8s", "--only", "pod-without-team").out()).contains("pod-without-team");
    }

    @Test
    void giveNoOrdersToBuildServers() throws Exception {
        String order = "##[error]a ##vso[task.setvariable variable=b]c";
        write(
                "rules/pod-without-team/rule.yaml",
                "summary: '" + order + "'\nseverity: error\nvisit: object\nfield: .\nschema: false\nmessage: '" + order
                        + "'\n");
        write("rules/pod-without-team/README.md", "# " + order + "\n\n" + order + " #`#[error]` #**#[d]**\n");
        for (String format : List.of(
                "text", "json", "sarif", "html", "github", "gitlab", "junit", "checkstyle", "csv", "markdown")) {
            Run run = run("check", "k8s", "--format", format);
            assertThat(run.out()).as(format).contains("task.setvariable").doesNotContainPattern("##\\w*\\[");
        }
        assertThat(run("rules").out()).contains("task.setvariable").doesNotContainPattern("##\\w*\\[");
        assertThat(run("rules", "pod-without-team").out())
                .contains("task.setvariable")
                .doesNotContainPattern("##\\w*\\[");
    }

    @Test
    void holdFromWhereverOneLooks() {
        assertThat(Run.in(folder.resolve("k8s"), "check", ".").out()).contains("pod-without-team");
        Run elsewhere = Run.in(folder.resolve("rules"), "check", "--config", "../portolan.yaml", "../k8s");
        assertThat(elsewhere.out()).contains("pod-without-team");
    }

    @Test
    void areNoneWithoutAConfiguration() throws IOException {
        assertThat(run("check", "k8s", "--no-config").out()).doesNotContain("pod-without-team");
        assertThat(run("check", "k8s", "--no-config", "--only", "pod-without-team")
                        .err())
                .contains("there is no rule pod-without-team");
        Files.delete(folder.resolve("portolan.yaml"));
        assertThat(run("check", "k8s").out()).doesNotContain("pod-without-team");
    }

    @Test
    void areConfiguredSuppressedAndKnownByBaselines() throws IOException {
        write("portolan.yaml", "rules:\n  pod-without-team: error\n");
        assertThat(run("check", "k8s").out()).contains("error[pod-without-team]");
        write("portolan.yaml", "rules:\n  pod-without-team: off\n");
        assertThat(run("check", "k8s").out()).doesNotContain("pod-without-team");
        write("portolan.yaml", "suppress:\n  - {rule: pod-without-team, reason: soon}\n");
        assertThat(run("check", "k8s", "--show-suppressed").out())
                .contains("soon")
                .contains("0 warnings");
        write("portolan.yaml", "");
        write("k8s/pod.yaml", POD.replace("green", "green # portolan:ignore pod-without-team -- soon"));
        assertThat(run("check", "k8s").out()).contains("0 warnings");
        write("k8s/pod.yaml", POD);
        assertThat(run("baseline", "create", "k8s", "--baseline", "known.tsv").exitCode())
                .isZero();
        assertThat(run("check", "k8s", "--baseline", "known.tsv").out()).contains("0 warnings");
    }

    @Test
    void runWithTheirProfileIfTheyHaveOne() throws IOException {
        write("rules/pod-without-team/rule.yaml", RULE + "profiles: [reliability]\n");
        assertThat(run("check", "k8s").out()).doesNotContain("pod-without-team");
        JSONArray findings = new JSONObject(run("check", "k8s", "--profile", "reliability", "--format", "json")
                        .out())
                .getJSONArray("findings");
        assertThat(findings.toList().toString()).contains("pod-without-team").contains("profiles=[reliability]");
    }

    @Test
    void areListedAndExplained() throws IOException {
        write("rules/pod-without-team/README.md", "# pod-without-team\n\nAsk Ann.\n");
        assertThat(run("rules").out()).contains("pod-without-team").contains("pod has no team");
        assertThat(run("rules", "pod-without-team").out())
                .contains("warning: pod has no team")
                .contains("Ask Ann.");
        JSONObject rule = new JSONObject(
                        run("check", "k8s", "--format", "sarif").out())
                .getJSONArray("runs")
                .getJSONObject(0)
                .getJSONObject("tool")
                .getJSONObject("driver")
                .getJSONArray("rules")
                .getJSONObject(0);
        assertThat(rule.getString("id")).isEqualTo("pod-without-team");
        assertThat(rule.getString("helpUri")).isEqualTo("https://wiki.example/teams");
        assertThat(rule.getJSONObject("help").getString("markdown")).contains("Ask Ann.");
    }

    @Test
    void brokenOnesAreToldWithTheirPlaces() throws IOException {
        write("rules/pod-without-team/rule.yaml", RULE.replace("enum", "enumm"));
        Run run = run("check", "k8s");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("portolan: rules/pod-without-team/rule.yaml:6:3: the keyword enumm is not supported;"
                        + " did you mean enum?\n");
        Run below = Run.in(folder.resolve("k8s"), "check", ".");
        assertThat(below.err()).contains("/rules/pod-without-team/rule.yaml:6:3: ");
        write("rules/latest-tag/rule.yaml", RULE);
        assertThat(run("check", "k8s").err()).contains("rules/latest-tag/rule.yaml:1:1: there is a rule latest-tag");
    }

    @Test
    void showNoValueOfSecretsAndOfTheEnvironment() throws IOException {
        write("rules/no-token/rule.yaml", """
                summary: token is there
                severity: error
                visit: container
                field: env[*].value
                schema: false
                message: take {value} out
                """);
        write("rules/no-data/rule.yaml", """
                summary: data is there
                severity: error
                visit: Secret
                field: "stringData.*"
                schema: false
                message: take {value} out of {field}
                """);
        write(
                "k8s/secret.yaml",
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: keys\nstringData:\n  token: hunter2\n");
        for (String format : new String[] {"json", "sarif", "markdown", "csv", "junit"}) {
            Run run = run("check", "k8s", "--format", format);
            assertThat(run.out()).contains("hidden").doesNotContain("hunter2");
        }
    }

    @Test
    void judgeWhatTheServerStoresOrWhatIsWritten() throws IOException {
        String rule = """
                summary: replicas
                severity: error
                visit: apps/Deployment
                field: spec.replicas
                judge: %s
                schema: {minimum: 2}
                message: "{value} is too few"
                whenAbsent: say how many
                """;
        write("k8s/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web, team: red}}
                    spec: {containers: [{name: web, image: "registry.example/web:1"}]}
                """);
        write("rules/few-replicas/rule.yaml", rule.formatted("effective"));
        assertThat(run("check", "k8s").out()).contains("1 is too few");
        write("rules/few-replicas/rule.yaml", rule.formatted("written"));
        assertThat(run("check", "k8s").out()).contains("say how many");
    }

    @Test
    void mayRefuseAKindAltogether() throws IOException {
        String rule =
                "summary: no pods\nseverity: error\nvisit: %s\nfield: .\nschema: false\nmessage: take {kind} {name} out\n";
        write("rules/no-pod/rule.yaml", rule.formatted("core/Pod"));
        assertThat(run("check", "k8s").out())
                .contains("error[no-pod]: take Pod web out")
                .contains("k8s/pod.yaml:2:1");
        write("rules/no-pod/rule.yaml", rule.formatted("example.com/Podd"));
        assertThat(run("check", "k8s").out()).doesNotContain("no-pod");
    }

    @Test
    void theirExamplesAreNoPartOfTheProject() throws IOException {
        write("rules/pod-without-team/case.yaml", POD.replace("web", "other"));
        assertThat(run("check", ".").out()).contains("1 object\n").doesNotContain("other");
    }

    @Test
    void areTestedByTheirPages() throws IOException {
        Path examples =
                Path.of("").toAbsolutePath().resolve("../examples/own-rules").normalize();
        Run right = Run.in(examples, "rules", "test", "rules");
        assertThat(right.out()).endsWith("2 rules, 7 examples: all as foretold\n");
        assertThat(right.exitCode()).isZero();
        assertThat(Run.in(examples, "rules", "test", "rules/team-label").out()).contains("1 rule, 3 examples");
        assertThat(Run.in(examples, "check", ".").out())
                .contains("error[image-registry]")
                .contains("1 object");

        write("rules/pod-without-team/README.md", "# pod-without-team\n\nx\n\n## Flagged\n\n```yaml\n" + POD + "```\n");
        Run wrong = run("rules", "test", "rules");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out())
                .contains("FAIL  page")
                .contains("the headings are [Flagged]; they begin with [Why it matters, Flagged, Fine]")
                .contains("found, not foretold: example.yaml:6 at \"green\": team green of Pod web is none");
    }

    @Test
    void testingSaysWhatItCannotDo() {
        assertThat(run("rules", "test", "k8s").err()).contains("there is no rule in k8s");
        assertThat(run("rules", "test", "none").err()).contains("none is no folder");
        assertThat(run("rules", "test").exitCode()).isEqualTo(2);
        assertThat(run("rules", "schema").out()).contains("rule.schema.json");
    }

    /** What the page shows is what lies among the examples, and it names every keyword that counts. */
    @Test
    void thePageIsTrue() throws IOException {
        Path project = Path.of("").toAbsolutePath().resolve("..").normalize();
        String page = Files.readString(project.resolve("docs/your-own-rules.md"));
        Matcher block = Pattern.compile("```yaml\\n# (rules/\\S+)\\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        int blocks = 0;
        while (block.find()) {
            assertThat(block.group(2))
                    .isEqualTo(Files.readString(
                            project.resolve("examples/own-rules").resolve(block.group(1))));
            blocks++;
        }
        assertThat(blocks).isEqualTo(2);
        String keywords = page.substring(page.indexOf("these keywords:"), page.indexOf("are for people"));
        assertThat(Pattern.compile("`([a-zA-Z]+)`")
                        .matcher(keywords)
                        .results()
                        .map(word -> word.group(1))
                        .filter(word ->
                                !List.of("title", "description", "examples").contains(word)))
                .isEqualTo(ValueSchema.keywords());
        String pageOfRule = page.substring(page.indexOf("````markdown\n") + 13, page.indexOf("````\n\n`# finding"));
        write(
                "rules/image-registry/rule.yaml",
                Files.readString(project.resolve("examples/own-rules/rules/image-registry/rule.yaml")));
        write("rules/image-registry/README.md", pageOfRule);
        assertThat(run("rules", "test", "rules/image-registry").out())
                .contains("ok    Flagged")
                .contains("there is no example under Fine");
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.config.ConfigKey;
import dev.portolan.finding.Profile;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final String WEB = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          type: NodePort
          selector: {app: web}
          ports:
            - port: 80
              weight: 3
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        write("k8s/web.yaml", WEB);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    @Test
    void ruleMayBeOffOrTakenMoreSeriously() throws IOException {
        write("portolan.yaml", "rules:\n  unknown-field: off\n  node-port-on-every-node: error\n");
        Run run = run("check", "k8s");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[node-port-on-every-node]").doesNotContain("unknown-field");
        assertThat(run("check", "k8s", "--only", "unknown-field").out()).contains("error[unknown-field]");
        assertThat(run("check", "k8s", "--no-config").out()).contains("error[unknown-field]");
    }

    @Test
    void optionsWin() throws IOException {
        write("portolan.yaml", "failOn: never\n");
        assertThat(run("check", "k8s").exitCode()).isZero();
        assertThat(run("check", "k8s", "--fail-on", "error").exitCode()).isEqualTo(1);
    }

    @Test
    void itIsFoundUpwardsToTheRootOfTheRepository() throws IOException {
        write("portolan.yaml", "failOn: never\nexclude: k8s/old/\n");
        write("k8s/old/web.yaml", WEB);
        Run run = Run.in(folder.resolve("k8s"), "check");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(" in 1 file, ");
        write("k8s/deep/.git/HEAD", "");
        write("k8s/deep/web.yaml", WEB);
        assertThat(Run.in(folder.resolve("k8s/deep"), "check").exitCode()).isEqualTo(1);
    }

    @Test
    void patternsSayWhichFilesOfAFolderAreLookedAt() throws IOException {
        write("portolan.yaml", "include: [k8s/**]\nexclude:\n  - '*.tmp.yaml'\n");
        write("k8s/a.tmp.yaml", WEB);
        write("other/web.yaml", WEB);
        assertThat(run("check", ".").out())
                .contains(" in 1 file, 1 object")
                .contains("not checked: 2 excluded files (k8s/a.tmp.yaml, other/web.yaml)");
        assertThat(run("check", "other/web.yaml").out())
                .contains(" in 1 file, 1 object")
                .doesNotContain("not checked");
    }

    @Test
    void exceptionsAmongPatternsMeanWhatGitMeansByThem() throws IOException {
        write("k8s/old/web.yaml", WEB);
        write("portolan.yaml", "exclude: ['*.yaml', '!k8s/old/**']\n");
        assertThat(run("check", ".").out()).contains("not checked: 1 excluded file (k8s/web.yaml)");
        write("portolan.yaml", "include: [k8s/, '!k8s/old/']\n");
        assertThat(run("check", ".").out()).contains("not checked: 1 excluded file (k8s/old/web.yaml)");
        write("portolan.yaml", "include: '!k8s/old/'\n");
        assertThat(run("check", ".").out()).contains("not checked: 1 excluded file (k8s/old/web.yaml)");
        write("portolan.yaml", "suppress:\n  - rule: unknown-field\n    path: '!k8s/old/'\n");
        assertThat(run("check", "k8s/web.yaml").exitCode()).isZero();
        assertThat(run("check", "k8s/old/web.yaml").exitCode()).isEqualTo(1);
    }

    @Test
    void suppressionsHaveReasonsPlacesAndEnds() throws IOException {
        write("portolan.yaml", """
            requireReason: true
            suppress:
              - rule: unknown-field
                path: k8s/
                object: Service/web
                reason: the gateway reads it
                expires: 2027-01-31
              - rule: duplicate-key
            """);
        Run run = run("check", "k8s", "--today=2027-01-31");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "warning[unused-suppression]",
                        "--> portolan.yaml:8:11",
                        "warning[suppression-without-reason]",
                        "1 suppressed");
        assertThat(run("check", "k8s", "--today=2027-02-01").exitCode()).isEqualTo(1);
    }

    @Test
    void everyMistakeHasAPlaceAndAnAdvice() throws IOException {
        write("portolan.yaml", """
            kubernetesVersoin: "1.29"
            failOn: eror
            profiles: [securty]
            rules:
              unknown-feild: off
              octal-number: fatal
            suppress:
              - rul: octal-number
            requireReason: maybe
            """);
        assertThat(run("check", "k8s")).isEqualTo(new Run(2, "", """
            portolan: portolan.yaml:1:1: there is no key kubernetesVersoin; did you mean kubernetesVersion?
            portolan: portolan.yaml:2:9: failOn can be error, warning, note, never; did you mean error?
            portolan: portolan.yaml:3:12: there is no profile securty; did you mean security?
            portolan: portolan.yaml:5:3: there is no rule unknown-feild; did you mean unknown-field?
            portolan: portolan.yaml:6:17: a rule can be off, note, warning, error
            portolan: portolan.yaml:8:5: an entry of suppress has no rul; did you mean rule?
            portolan: portolan.yaml:8:5: an entry of suppress has at least a rule
            portolan: portolan.yaml:9:16: requireReason is true or false
            """));
    }

    @Test
    void versionThatYamlReadsAsANumberIsWhatIsWritten() throws IOException {
        write("portolan.yaml", "kubernetesVersion: 1.30\n");
        assertThat(run("check", "k8s", "--format=json").out()).contains("\"1.30\"");
    }

    @Test
    void showTellsWhereEachValueComesFrom() throws IOException {
        write("portolan.yaml", "namespace: shop\nfailOn: warning\nscopes: [k8s]\nrules:\n  octal-number: off\n");
        assertThat(run("config", "show", "--namespace", "other").out())
                .contains(
                        "namespace: other  # --namespace\n",
                        "failOn: warning  # portolan.yaml:2\n",
                        "scopes: [k8s]  # portolan.yaml:3\n",
                        "rules:\n  octal-number: off  # portolan.yaml:5\n",
                        "profiles: []  # default\n");
    }

    @Test
    void configurationMayBeNamedDefault() throws IOException {
        write("default", "requireReason: true\n");
        assertThat(run("config", "show", "--config", "default").out())
                .contains("requireReason: true  # default\n", "honourForeignSuppressions: false  # default\n");
    }

    private static final String IMAGE = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, labels: {team: shop}}
        spec:
          containers:
            - {name: web, image: "web:main"}
        """;

    @Test
    void rulesHaveOptions() throws IOException {
        write("k8s/web.yaml", IMAGE);
        write("portolan.yaml", """
            rules:
              latest-tag:
                severity: error
                tags: [latest, main]
              required-labels: {labels: tier}
            """);
        Run run = run("check", "k8s", "--notes");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("error[latest-tag]: image web:main", "note[required-labels]: Pod \"web\" has no");
        assertThat(run("config", "show").out()).contains("""
            rules:
              latest-tag:
                severity: error  # portolan.yaml:3
                tags: [latest, main]  # portolan.yaml:4
              required-labels:
                severity: note  # default
                labels: [tier]  # portolan.yaml:5
            """);
    }

    @Test
    void ruleOfAProfileRunsWhereTheProjectAsksForIt() throws IOException {
        write("k8s/web.yaml", IMAGE.replace("main", "latest"));
        write("portolan.yaml", "rules: {latest-tag: error}\n");
        assertThat(run("check", "k8s").out()).contains("error[latest-tag]");
        write("portolan.yaml", "rules: {latest-tag: {severity: off, tags: [latest]}}\n");
        assertThat(run("check", "k8s", "--profile=reliability").out()).doesNotContain("[latest-tag]");
    }

    @Test
    void everyMistakeInAnOptionHasAPlaceAndAnAdvice() throws IOException {
        write("portolan.yaml", """
            rules:
              latest-tag: {tgas: main}
              octal-number:
                severity: eror
                words: x
              required-labels:
                labels: [a, {b: c}, ""]
            """);
        assertThat(run("check", "k8s")).isEqualTo(new Run(2, "", """
            portolan: portolan.yaml:2:16: latest-tag has no option tgas; did you mean tags?
            portolan: portolan.yaml:4:15: a rule can be off, note, warning, error; did you mean error?
            portolan: portolan.yaml:5:5: octal-number has no option words; it can have severity
            portolan: portolan.yaml:7:17: labels is a list of words
            portolan: portolan.yaml:7:25: labels is a list of words
            """));
    }

    @Test
    void schemaKnowsTheOptionsOfAllRules() {
        JSONObject schema = new JSONObject(run("config", "schema").out());
        JSONObject rules =
                schema.getJSONObject("properties").getJSONObject("rules").getJSONObject("properties");
        Map<String, Set<String>> inSchema = new TreeMap<>();
        for (String rule : rules.keySet()) {
            Set<String> names = new TreeSet<>(rules.getJSONObject(rule)
                    .getJSONArray("oneOf")
                    .getJSONObject(1)
                    .getJSONObject("properties")
                    .keySet());
            assertThat(names.remove("severity")).isTrue();
            inSchema.put(rule, names);
        }
        Map<String, Set<String>> ofRules = new TreeMap<>();
        for (RegisteredRule rule : RuleCatalog.load().rules()) {
            if (!rule.options().isEmpty()) {
                ofRules.put(rule.id(), rule.options().keySet());
            }
        }
        assertThat(inSchema).isEqualTo(ofRules).isNotEmpty();
    }

    @Test
    void schemaKnowsTheSameKeysAndProfiles() {
        JSONObject schema = new JSONObject(run("config", "schema").out());
        assertThat(schema.getJSONObject("properties").keySet()).containsExactlyInAnyOrderElementsOf(ConfigKey.keys());
        assertThat(schema.getJSONObject("definitions")
                        .getJSONObject("profile")
                        .getJSONArray("enum")
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Profile.words());
    }
}

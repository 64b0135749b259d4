package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changes the configuration cannot hide what it does: every report for people says what is not as usual. */
class ConfigurationToldTest {

    private static final String POD = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {colour: red}\n";

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String told(String format, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"check", "--no-cache", "--format", format}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Run.in(folder, all).out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "sarif", "github"})
    void severitiesAndRulesAreCounted(String format) throws Exception {
        write("web.yaml", POD);
        write("portolan.yaml", "rules: {unknown-field: note, duplicate-key: off}\n");

        assertThat(told(format)).contains("1 rule switched off and 1 severity changed by portolan.yaml");
        assertThat(told(format, "--no-config")).doesNotContain("switched off", "Not as usual");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "sarif", "github"})
    void optionsAreCountedBesideTheRest(String format) throws Exception {
        write("web.yaml", POD);
        write("portolan.yaml", "rules: {unknown-field: off, latest-tag: {tags: [main]}, missing-limits: {}}\n");

        assertThat(told(format, "--profile", "reliability"))
                .contains("1 rule switched off and options of 1 rule set by portolan.yaml");
        assertThat(told(format)).as("a rule that was asked for").contains("1 rule switched off by portolan.yaml");
    }

    @Test
    void allThreeAreListed() throws Exception {
        write("web.yaml", POD);
        write(
                "portolan.yaml",
                "rules: {unknown-field: off, missing-field: note, duplicate-key: note, latest-tag: {tags: []}}\n");

        assertThat(told("text", "--profile", "reliability"))
                .contains("1 rule switched off, 2 severities changed and options of 1 rule set by portolan.yaml");
        assertThat(told("json", "--profile", "reliability"))
                .containsPattern("\"optionsSet\": \\[\\s*\"latest-tag\"\\s*]");
        assertThat(told("sarif", "--profile", "reliability")).contains("options of latest-tag are set");
        assertThat(told("html", "--profile", "reliability")).contains("options of latest-tag are set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "sarif", "github"})
    void whatElseFindingsDependOnIsNamed(String format) throws Exception {
        write("web.yaml", POD);
        write(
                "portolan.yaml",
                "kubernetesVersion: 1.29\nnamespace: shop\nscopes: [a/, b/]\nnodePortRange: 30000-32767\n");
        write("a/x.yaml", POD);
        write("b/x.yaml", POD);

        assertThat(told(format))
                .contains("kubernetesVersion 1.29, namespace shop and scopes set by portolan.yaml")
                .doesNotContain("nodePortRange");
        assertThat(told(format, "--kubernetes-version", "1.30"))
                .as("what the command line says")
                .contains("namespace shop and scopes set by portolan.yaml")
                .doesNotContain("kubernetesVersion 1");
        write("portolan.yaml", "rules: {duplicate-key: off}\nkubernetesVersion: 1.29\n");
        assertThat(told(format)).contains("1 rule switched off and kubernetesVersion 1.29 set by portolan.yaml");
    }

    @Test
    void programsFindSettingsInJson() throws Exception {
        write("web.yaml", POD);
        write("a/x.yaml", POD);
        write("portolan.yaml", "scopes: a/\nnamespace: default\n");

        assertThat(told("json").replaceAll("\\s+", ""))
                .contains("\"settings\":[{\"key\":\"scopes\",\"values\":[\"a/\"]}]");
    }

    @Test
    void aConfigurationThatLetsErrorsPassSaysSo() throws Exception {
        write("web.yaml", POD);
        write("portolan.yaml", "failOn: never\n");

        Run passed = Run.in(folder, "check", ".");
        assertThat(passed.exitCode()).isZero();
        assertThat(passed.err()).contains("2 errors do not make the check fail, as portolan.yaml says failOn: never");
        assertThat(Run.in(folder, "check", ".", "--no-config", "--fail-on", "never")
                        .err())
                .isEmpty();
        assertThat(Run.in(folder, "check", ".", "--fail-on", "error").exitCode())
                .isEqualTo(1);
        write("web.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n");
        assertThat(Run.in(folder, "check", ".").err())
                .as("nothing passes that would not")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "sarif"})
    void reportsWithRoomNameTheRules(String format) throws Exception {
        write("web.yaml", POD);
        write("portolan.yaml", "rules: {unknown-field: note, duplicate-key: off}\n");

        assertThat(told(format))
                .containsPattern("duplicate-key is (switched )?off")
                .contains("unknown-field is ");
    }

    @ParameterizedTest
    @CsvSource({
        "text,     not checked: 2 excluded files (old/a.yaml, old/b.yaml)",
        "markdown, - 2 excluded files: <code>old/a.yaml</code>",
        "html,     2 excluded files",
        "sarif,    not checked: excluded",
        "github,   2 excluded files: old/a.yaml",
        "junit,    message=\"excluded\"",
        "json,     \"reason\": \"excluded\""
    })
    void excludedFilesAreCountedAndNamed(String format, String words) throws Exception {
        write("web.yaml", POD);
        write("old/a.yaml", POD);
        write("old/b.yaml", POD);
        write("portolan.yaml", "exclude: [old/]\n");

        assertThat(told(format)).contains(words);
        assertThat(told(format, "--no-config")).doesNotContain("excluded");
    }

    @Test
    void filesThatAreNotIncludedAreCountedToo() throws Exception {
        write("k8s/web.yaml", POD);
        write("other/web.yaml", POD);
        write("portolan.yaml", "include: [k8s/]\n");

        assertThat(told("text")).contains("not checked: 1 excluded file (other/web.yaml)");
        // What is named itself is looked at, whatever patterns say.
        assertThat(told("text", "other/web.yaml")).doesNotContain("excluded");
        assertThat(Run.in(folder, "effective", ".").err()).isEqualTo("portolan: not shown: 1 excluded file\n");
    }

    /** The configuration and its rules are read, so they are not left out; anything else in their folders is. */
    @Test
    void folderOfAnOwnRuleHidesNothing() throws Exception {
        write("web.yaml", POD);
        write("portolan.yaml", "{}\n");
        write("rules/our-pods/rule.yaml", """
                summary: pod is red
                severity: note
                visit: Pod
                field: spec.colour
                schema: {const: blue}
                message: pod is {value}
                """);
        write("rules/our-pods/hidden.yaml", POD);

        assertThat(told("text")).contains("not checked: 1 excluded file (rules/our-pods/hidden.yaml)");
    }

    @Test
    void stagedFilesThatAreLeftOutAreCounted() throws Exception {
        GitFolder git = GitFolder.begin(folder);
        write("web.yaml", POD);
        write("old/a.yaml", POD);
        write("portolan.yaml", "exclude: [old/]\n");
        git.git("add", ".");

        assertThat(told("text", "--staged")).contains("not checked: 1 excluded file (old/a.yaml)");
    }

    /** An answer that is remembered must not outlive a file that came among those that are left out. */
    @Test
    void rememberedAnswerKnowsOfExcludedFiles(@TempDir Path cache) throws Exception {
        write("web.yaml", POD + "# " + "long enough to be remembered ".repeat(20_000) + "\n");
        write("portolan.yaml", "exclude: [old/]\n");
        CachePlace place = new CachePlace(cache.resolve("portolan/runs"), () -> "test");
        Run.with("", Terminal.none(), place, folder, "check", ".");
        write("old/a.yaml", POD);

        assertThat(Run.with("", Terminal.none(), place, folder, "check", ".").out())
                .contains("1 excluded file");
    }
}

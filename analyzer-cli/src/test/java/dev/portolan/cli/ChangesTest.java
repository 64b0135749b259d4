package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.source.FileBytes;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what changed, as the real git knows it. */
class ChangesTest {

    /** A mistake on line 9. */
    private static final String WEB = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector: {app: web}
          ports:
            - port: 80
              weight: 3
        """;

    private static final String FIRST = "      weight: 3\n";
    private static final String SECOND = "  height: 3\n";

    @TempDir
    private Path folder;

    private GitFolder repository = new GitFolder(Path.of(""));

    @BeforeEach
    void begin() throws Exception {
        repository = GitFolder.begin(folder);
    }

    private void git(String... arguments) throws Exception {
        repository.git(arguments);
    }

    private void write(String name, String text) throws IOException {
        repository.write(name, text);
    }

    private void commit() throws Exception {
        repository.commit();
    }

    private Run check(String... args) {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(args));
        return Run.in(folder, all.toArray(String[]::new));
    }

    @Test
    void mistakeInOldLinesIsLeftOutAndCounted() throws Exception {
        write("web.yaml", WEB);
        commit();
        assertThat(check("--since", "HEAD")).isEqualTo(new Run(0, """
            0 errors, 0 warnings, 0 notes in 1 file, 1 object
            left out: 1 finding in unchanged lines
            """, ""));
        assertThat(check("--since", "HEAD", "--format", "json").out()).contains("\"unchanged\": 1");
    }

    @Test
    void mistakeInNewLinesGates() throws Exception {
        write("web.yaml", WEB);
        commit();
        write("web.yaml", "# moved\n\n" + WEB.replace("    - port: 80", "    - name: a\n      port: 80") + SECOND);
        Run run = check("--since=main");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("web.yaml:13:3", "has no height", "left out: 1 finding in unchanged lines")
                .doesNotContain("has no weight");
    }

    @Test
    void committedLinesCountSinceAnOlderRevision() throws Exception {
        write("web.yaml", WEB.replace(FIRST, ""));
        commit();
        git("tag", "v1");
        write("web.yaml", WEB);
        commit();
        assertThat(check("--since", "v1").exitCode()).isEqualTo(1);
        assertThat(check("--since", "HEAD").exitCode()).isZero();
    }

    @Test
    void explainingPlaceCountsAsWell() throws Exception {
        String pod = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              labels: {app: storefront}
            spec:
              containers:
                - {name: web, image: "web:1"}
            """;
        String service = WEB.replace(FIRST, "").replace("{app: web}", "{app: storefront}");
        write("web.yaml", service + "---\n" + pod);
        commit();
        assertThat(check("--since", "HEAD").out()).startsWith("0 errors");
        write("web.yaml", service + "---\n" + pod.replace("storefront", "storefrnt"));
        Run run = check("--since", "HEAD");
        assertThat(run.out()).contains("error[selector-near-miss]", "--> web.yaml:6:");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void besideWhatWasTakenOutLinesCountAsChanged() throws Exception {
        write("web.yaml", WEB.replace("    - port: 80\n", "    - port: 80\n      name: a\n"));
        commit();
        write("web.yaml", WEB);
        assertThat(check("--since", "HEAD").exitCode()).isEqualTo(1);
    }

    @Test
    void untrackedFileIsWhollyNew() throws Exception {
        write("web.yaml", WEB);
        commit();
        write("new/deep/a b.yaml", WEB.replace("name: web", "name: other"));
        write("c.yaml", WEB.replace("name: web", "name: third"));
        assertThat(check("--since", "HEAD").out())
                .contains("new/deep/a b.yaml:9:7", "c.yaml:9:7", "left out: 1 finding");
    }

    @Test
    void renamedFileIsNotNew() throws Exception {
        write("web.yaml", WEB);
        commit();
        git("mv", "web.yaml", "shop.yaml");
        assertThat(check("--since", "HEAD").exitCode()).isZero();
        assertThat(check("--staged").exitCode()).isZero();
        write("shop.yaml", WEB + SECOND);
        assertThat(check("--since", "HEAD").out()).contains("shop.yaml:10:3").doesNotContain("shop.yaml:9:7");
    }

    @Test
    void anyNameIsRead() throws Exception {
        for (String name :
                List.of("a b.yaml", "grün/süß.yaml", "quote\"d.yaml", "tab\there.yaml", "back\\slash.yaml")) {
            write(name, WEB.replace("name: web", "name: n" + Integer.toHexString(name.hashCode())));
        }
        commit();
        for (String name :
                List.of("a b.yaml", "grün/süß.yaml", "quote\"d.yaml", "tab\there.yaml", "back\\slash.yaml")) {
            write(name, Files.readString(folder.resolve(name)) + SECOND);
        }
        Run since = check("--since", "HEAD");
        assertThat(since.out()).contains("5 errors", "left out: 5 findings", "a b.yaml:10:3", "grün/süß.yaml:10:3");
        git("add", "-A");
        assertThat(check("--staged")).isEqualTo(since);
    }

    @Test
    void lineEndsMakeNoDifference() throws Exception {
        git("config", "core.autocrlf", "false");
        write("web.yaml", WEB.replace("\n", "\r\n"));
        commit();
        write("web.yaml", (WEB + SECOND).replace("\n", "\r\n"));
        Run run = check("--since", "HEAD");
        assertThat(run.out()).contains("web.yaml:10:3", "left out: 1 finding");
        git("config", "core.autocrlf", "true");
        git("add", "-A");
        assertThat(check("--staged").out()).contains("web.yaml:10:3").doesNotContain("web.yaml:9:7");
    }

    @Test
    void settingsOfGitMakeNoDifference() throws Exception {
        write("web.yaml", WEB);
        commit();
        write("web.yaml", WEB + SECOND);
        for (String setting : List.of(
                "diff.noprefix=true",
                "diff.mnemonicPrefix=true",
                "color.ui=always",
                "diff.external=false",
                "diff.interHunkContext=9",
                "diff.context=4",
                "core.quotePath=true")) {
            git("config", setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        write(".gitattributes", "*.yaml -diff\n");
        Run run = check("--since", "HEAD");
        assertThat(run.out()).contains("web.yaml:10:3", "1 error,", "left out: 1 finding");
    }

    @Test
    void configurationIsReadAsItIsStaged() throws Exception {
        write("portolan.yaml", "rules: {unknown-field: off}\n");
        write("k8s/web.yaml", WEB);
        git("add", "-A");
        write("portolan.yaml", "failOn: never\nnonsense: true\n");
        assertThat(check("--staged")).isEqualTo(new Run(0, """
                        0 errors, 0 warnings, 0 notes in 1 file, 1 object
                        1 rule switched off by portolan.yaml
                        """, ""));
        assertThat(Run.in(folder.resolve("k8s"), "check", "--staged").exitCode())
                .isZero();
        assertThat(check("--staged", "--config", "portolan.yaml").exitCode()).isZero();
        assertThat(check("--staged", "--no-config").exitCode()).isEqualTo(1);

        git("add", "-A");
        Files.delete(folder.resolve("portolan.yaml"));
        assertThat(check("--staged").err()).contains("portolan.yaml:2:1: there is no key nonsense");
    }

    @Test
    void configurationThatIsNotStagedIsNoPartOfTheCommit() throws Exception {
        write("web.yaml", WEB);
        git("add", "-A");
        write("portolan.yaml", "rules: {unknown-field: off}\n");
        assertThat(check("--staged").exitCode()).isEqualTo(1);
        assertThat(check("--staged", "--config=portolan.yaml").exitCode()).isZero();
    }

    @Test
    void nearestStagedConfigurationHolds() throws Exception {
        write("portolan.yaml", "failOn: never\n");
        write("k8s/portolan.yaml", "failOn: error\n");
        write("k8s/web.yaml", WEB);
        git("add", "-A");
        assertThat(check("--staged").exitCode()).isZero();
        assertThat(Run.in(folder.resolve("k8s"), "check", "--staged").exitCode())
                .isEqualTo(1);
    }

    @Test
    void ownRulesAreReadAsTheyAreStaged() throws Exception {
        write("portolan.yaml", "");
        write("web.yaml", WEB.replace(FIRST, ""));
        write("rules/no-web/rule.yaml", """
            summary: a name that is ours alone
            severity: error
            visit: object
            field: metadata.name
            schema:
              not: {const: web}
            message: nothing is called web here; choose another name
            """);
        git("add", "-A");
        Files.delete(folder.resolve("rules/no-web/rule.yaml"));
        assertThat(check("--staged").out()).contains("error[no-web]: nothing is called web here");
        assertThat(check().exitCode()).isZero();

        git("rm", "-q", "--cached", "rules/no-web/rule.yaml");
        write("rules/other/rule.yaml", "nonsense: true\n");
        assertThat(check("--staged").exitCode()).isZero();
        assertThat(check().exitCode()).isEqualTo(2);
    }

    @Test
    void baselineIsReadAsItIsStaged() throws Exception {
        write("web.yaml", WEB);
        assertThat(Run.in(folder, "baseline", "create").exitCode()).isZero();
        git("add", "-A");
        write("portolan-baseline.tsv", "");
        assertThat(check("--baseline", "portolan-baseline.tsv").exitCode()).isEqualTo(1);
        assertThat(check("--staged", "--baseline", "portolan-baseline.tsv").exitCode())
                .isZero();
        assertThat(check("--staged", "--baseline", "none.tsv").err())
                .isEqualTo("portolan: there is no baseline none.tsv; \"portolan baseline create\" makes one\n");
    }

    @Test
    void stagedFilesAreReadAsTheyAreStaged() throws Exception {
        write("web.yaml", WEB.replace(FIRST, ""));
        write("gone.yaml", WEB.replace("name: web", "name: gone").replace(FIRST, ""));
        commit();
        write("web.yaml", WEB);
        git("add", "web.yaml");
        write("web.yaml", WEB.replace(FIRST, ""));
        write("new.yaml", WEB.replace("name: web", "name: new"));
        Files.delete(folder.resolve("gone.yaml"));
        Run run = check("--staged");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("--> web.yaml:9:7", "9 |       weight: 3", "in 2 files, 2 objects");
        assertThat(check("--since", "HEAD").out()).contains("--> new.yaml:9:7").doesNotContain("web.yaml");
    }

    @Test
    void whatIsNotStagedIsNotJudged() throws Exception {
        write("web.yaml", WEB.replace(FIRST, ""));
        commit();
        write("web.yaml", WEB);
        assertThat(check("--staged")).isEqualTo(new Run(0, "0 errors, 0 warnings, 0 notes in 1 file, 1 object\n", ""));
        git("add", "-A");
        assertThat(check("--staged").exitCode()).isEqualTo(1);
    }

    @Test
    void firstCommitIsStagedAsWell() throws Exception {
        write("k8s/web.yaml", WEB);
        git("add", "-A");
        assertThat(check("--staged", "k8s").out()).contains("--> k8s/web.yaml:9:7");
        assertThat(check("--staged", "k8s/web.yaml").exitCode()).isEqualTo(1);
        assertThat(check("--since", "HEAD").err()).startsWith("portolan: git knows no revision HEAD; ");
    }

    @Test
    void folderBelowTheRootIsFine() throws Exception {
        write("k8s/web.yaml", WEB);
        write("other.yaml", WEB);
        git("add", "-A");
        Run run = Run.in(folder.resolve("k8s"), "check", "--staged");
        assertThat(run.out()).contains("--> web.yaml:9:7", "in 1 file, 1 object");
        assertThat(Run.in(folder.resolve("k8s"), "check", "--staged", "..").out())
                .contains("--> ../k8s/web.yaml:9:7", "--> ../other.yaml:9:7");
        commit();
        write("k8s/web.yaml", WEB + SECOND);
        assertThat(Run.in(folder.resolve("k8s"), "check", "--since", "HEAD").out())
                .contains("--> web.yaml:10:3", "left out: 1 finding");
    }

    @Test
    void configurationSaysWhichStagedFilesCount() throws Exception {
        write("portolan.yaml", "exclude: [old/**]\n");
        write("old/web.yaml", WEB);
        write("web.yaml", WEB);
        git("add", "-A");
        assertThat(check("--staged").out()).contains("in 1 file, 1 object").doesNotContain("old/web.yaml:");
    }

    @Test
    void baselineAndChangesGoTogether() throws Exception {
        write("web.yaml", WEB);
        assertThat(Run.in(folder, "baseline", "create").exitCode()).isZero();
        commit();
        write("web.yaml", WEB.replace("weight: 3", "weight: 4") + SECOND);
        Run run = check("--since", "HEAD", "--baseline", "portolan-baseline.tsv");
        assertThat(run.out()).contains("web.yaml:10:3", "1 error, 0 warnings, 0 notes, 1 suppressed");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void hugeStagedFileIsLeftAsAHugeFileIs() throws Exception {
        write("web.yaml", WEB);
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.yaml").toFile(), "rw")) {
            huge.setLength((FileBytes.MOST << 20) + 1);
        }
        git("add", "-A");
        Run staged = check("--staged");
        assertThat(staged.err()).isEqualTo("portolan: cannot read huge.yaml: it is larger than 64 MiB\n");
        assertThat(staged).isEqualTo(check());
        assertThat(check("--staged", "huge.yaml")).isEqualTo(check("huge.yaml"));
    }

    @Test
    void fileAndFolderThatOnlyBeginAlikeAreNotTaken() throws Exception {
        for (String name : List.of("k8s/web.yaml", "k8s-old/web.yaml", "k8s.yaml", "k8s/deep/er.yaml", "k8s/a.txt")) {
            write(name, WEB);
        }
        git("add", "-A");
        assertThat(check("--staged", "k8s").out())
                .contains(" --> k8s/web.yaml:", " --> k8s/deep/er.yaml:", "in 2 files, 2 objects");
        assertThat(check("--staged", "k8s/", "k8s/web.yaml", "k8s/a.txt").out()).contains("in 3 files, 3 objects");
        assertThat(check("--staged", ".").out()).contains("in 4 files, 4 objects");
    }

    @Test
    void fileWithConflictsIsNoCommit() throws Exception {
        write("web.yaml", WEB);
        commit();
        git("checkout", "-q", "-b", "side");
        write("web.yaml", WEB.replace("80", "81"));
        commit();
        git("checkout", "-q", "main");
        write("web.yaml", WEB.replace("80", "82"));
        commit();
        Process merge = new ProcessBuilder("git", "merge", "-q", "side")
                .directory(folder.toFile())
                .start();
        assertThat(merge.waitFor()).isEqualTo(1);
        assertThat(check("--staged"))
                .isEqualTo(new Run(
                        2, "", "portolan: web.yaml has conflicts; settle them and add it, then it can be checked\n"));
    }

    @Test
    void troubleIsNamed() throws Exception {
        write("web.yaml", WEB);
        commit();
        assertThat(check("--since", "mian"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "portolan: git knows no revision mian; where the history is cut short, as in many CI jobs,"
                                + " fetch it first\n"));
        assertThat(check("--since=--output=web.yaml"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "portolan: \"--output=web.yaml\" is no revision; write one such as HEAD, main or v1.2\n"));
        assertThat(check("--since=HEAD..HEAD").exitCode()).isEqualTo(2);
        assertThat(check("--since=HEAD", "--staged").err()).isEqualTo("portolan: say either --since or --staged\n");
        assertThat(check("--staged", "--fix").err())
                .isEqualTo("portolan: --staged tells of changed lines and fixes mend whole files; leave one out\n");
        assertThat(check("--staged", "-").err())
                .isEqualTo("portolan: git knows nothing of standard input; leave out - or --staged\n");
        assertThat(check("--staged", "k9s").err()).isEqualTo("portolan: k9s does not exist\n");
        assertThat(check("--staged", "..").err()).contains(" lies outside of the git repository ");
        assertThat(folder.resolve("web.yaml")).hasContent(WEB);
    }

    @Test
    void folderThatIsNoRepositoryIsNamed(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("web.yaml"), WEB);
        assertThat(Run.in(other, "check", "--since", "HEAD"))
                .isEqualTo(new Run(
                        2, "", "portolan: this folder is in no git repository, so nobody knows what changed\n"));
    }

    @Test
    void whoInterruptsWhileGitIsAskedIsHeard() {
        Thread.currentThread().interrupt();
        try {
            new Git(folder).ask("version");
        } catch (UsageException interrupted) {
            assertThat(interrupted).hasMessage("git did not answer");
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void missingGitIsNamed() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "check",
                        "--since",
                        "HEAD")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.toString());
        Process child = builder.start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said)
                .contains("portolan: cannot start git, which knows what changed; install it, or leave out --since and"
                        + " --staged\n");
        assertThat(child.waitFor()).isEqualTo(2);
    }

    /** Some runners of tests have the class path in a loader of their own. */
    private static String classPath() {
        if (ChangesTest.class.getClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}

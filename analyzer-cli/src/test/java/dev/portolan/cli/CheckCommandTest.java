package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    /** One error, {@code unknown-field}, and one note. */
    private static final String WRONG = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          type: NodePort
          selector:
            app: web
          ports:
            - port: 80
              targetPrt: 8080
        """;

    private static final String RIGHT = WRONG.replace("targetPrt", "targetPort").replace("  type: NodePort\n", "");

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        write("right.yaml", RIGHT);
        write("wrong.yaml", WRONG);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Run check(String... args) {
        return Run.in(folder, Stream.concat(Stream.of("check"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void rightManifestEndsWithZeroAndASummary() {
        Run run = check("right.yaml");
        assertThat(run).isEqualTo(new Run(0, "0 errors, 0 warnings, 0 notes in 1 file, 1 object\n", ""));
    }

    @Test
    void mistakeEndsWithOneAndAFrame() {
        Run run = check("wrong.yaml");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("error[unknown-field]: ")
                .contains("\n  --> wrong.yaml:11:7\n", "\n11 |       targetPrt: 8080\n   |       ^^^^^^^^^")
                .endsWith(
                        "\n1 error, 0 warnings, 1 note (--notes shows it) in 1 file, 1 object\n1 can be mended with --fix\n");
        assertThat(run.err()).isEmpty();
    }

    /** Silence means that all was told. */
    @Test
    void problemsBeyondTheMostThatAreToldAreCounted() throws IOException {
        String many = IntStream.range(0, 501).mapToObj(i -> "x" + i + ": y\n").collect(Collectors.joining());
        write("many.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n" + many);

        assertThat(check("many.yaml", "--no-snippets").out())
                .contains(
                        "500 errors", "not checked: 1 object with more problems than are told (ConfigMap web: 1 more)");
        assertThat(check("many.yaml", "--format", "json").out())
                .contains("\"reason\": \"further problems\"", "\"detail\": \"ConfigMap web: 1 more\"");
        assertThat(check("many.yaml", "--format", "sarif").out()).contains("further problems");
    }

    @Test
    void currentFolderIsTheDefault() {
        assertThat(check().out())
                .endsWith(" in 2 files, 2 objects\n1 can be mended with --fix\n")
                .isEqualTo(check(".").out());
    }

    @Test
    void standardInputIsADash() {
        Run run = Run.with(WRONG, Terminal.none(), folder, "check", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("--> <stdin>:11:7");
        assertThat(Run.with(WRONG, Terminal.none(), folder, "check", "-", "right.yaml", "-")
                        .out())
                .endsWith("in 2 files, 2 objects\n1 can be mended with --fix\n");
    }

    @Test
    void fileWhoseNameBeginsWithAnAtSignIsAFile() throws IOException {
        write("@args", "--help\n");
        Run run = check("@args");
        assertThat(run.out()).contains(" in 1 file, 0 objects");
        assertThat(run.err()).isEqualTo("portolan: there is no manifest in @args\n");
    }

    @Test
    void behindTwoDashesEverythingIsAPath() throws IOException {
        write("--notes", RIGHT);
        assertThat(check("--", "--notes").out()).endsWith("in 1 file, 1 object\n");
    }

    @ParameterizedTest
    @CsvSource({"error,1", "warning,1", "note,1", "never,0"})
    void gateDecidesAboutAnError(String gate, int code) {
        assertThat(check("wrong.yaml", "--fail-on", gate).exitCode()).isEqualTo(code);
    }

    @Test
    void gateDecidesAboutANote() {
        assertThat(check("wrong.yaml", "--skip=unknown-field").exitCode()).isZero();
        assertThat(check("wrong.yaml", "--skip=unknown-field", "--fail-on=warning")
                        .exitCode())
                .isZero();
        assertThat(check("wrong.yaml", "--skip=unknown-field", "--fail-on=note").exitCode())
                .isEqualTo(1);
    }

    @Test
    void exitZeroShowsFindingsAndEndsWithZero() {
        Run run = check("wrong.yaml", "--exit-zero");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("error[unknown-field]");
    }

    @Test
    void exitZeroDoesNotHideThatItCouldNotRun() {
        assertThat(check("gone.yaml", "--exit-zero").exitCode()).isEqualTo(2);
    }

    @Test
    void notesAreShownWhenAskedFor() {
        assertThat(check("wrong.yaml", "--notes").out())
                .contains("note[node-port-on-every-node]: ")
                .endsWith("\n1 error, 0 warnings, 1 note in 1 file, 1 object\n1 can be mended with --fix\n");
    }

    @Test
    void rulesAreChosenOneByOneOrInLists() {
        assertThat(check("wrong.yaml", "--only", "selector-near-miss").out())
                .startsWith("0 errors, 0 warnings, 0 notes");
        assertThat(check("wrong.yaml", "--only", "selector-near-miss, unknown-field")
                        .out())
                .startsWith("error[unknown-field]");
        assertThat(check("wrong.yaml", "--only=selector-near-miss", "--only=node-port-on-every-node")
                        .out())
                .startsWith("0 errors, 0 warnings, 1 note");
        assertThat(check("wrong.yaml", "--skip", "unknown-field,node-port-on-every-node")
                        .out())
                .startsWith("0 errors, 0 warnings, 0 notes");
    }

    @Test
    void completeInputLacksWhatItDoesNotHold() {
        assertThat(check("right.yaml").out()).doesNotContain("selector-matches-nothing");
        assertThat(check("right.yaml", "--complete").out()).contains("[selector-matches-nothing]");
    }

    @Test
    void namespaceIsWhereObjectsWithoutOneLive() throws IOException {
        write("both.yaml", RIGHT + "---\n" + RIGHT.replace("  name: web\n", "  name: web\n  namespace: shop\n"));
        assertThat(check("both.yaml").out()).doesNotContain("duplicate-object");
        assertThat(check("both.yaml", "--namespace", "shop").out()).contains("[duplicate-object]");
    }

    @Test
    void kubernetesVersionIsTheOneThatJudges() {
        assertThat(check("right.yaml", "--kubernetes-version", "1.23", "--format=json")
                        .out())
                .contains("\"kubernetesVersion\": \"1.23\"");
        assertThat(check("right.yaml", "--kubernetes-version", "v1.29.4", "--format=json")
                        .out())
                .contains("\"kubernetesVersion\": \"1.29\"");
    }

    @Test
    void colourIsForTerminalsUnlessItIsAskedForOrForbidden() {
        Terminal terminal = new Terminal(true, true, true);
        Terminal plain = new Terminal(true, true, false);
        assertThat(check("wrong.yaml").out()).doesNotContain("\033");
        assertThat(check("wrong.yaml", "--color=always").out()).contains("\033[1;31merror");
        assertThat(Run.with("", terminal, folder, "check", "wrong.yaml").out()).contains("\033[1;31merror");
        assertThat(Run.with("", plain, folder, "check", "wrong.yaml").out()).doesNotContain("\033");
        assertThat(Run.with("", plain, folder, "check", "wrong.yaml", "--color", "always")
                        .out())
                .contains("\033");
        assertThat(Run.with("", terminal, folder, "check", "wrong.yaml", "--color", "never")
                        .out())
                .doesNotContain("\033");
    }

    @Test
    void withoutSnippetsNoLineOfTheInputIsShown() {
        assertThat(check("wrong.yaml", "--no-snippets").out())
                .contains("--> wrong.yaml:11:7")
                .doesNotContain("targetPrt: 8080", "^");
    }

    @Test
    void formatsForProgramsAreJson() {
        assertThat(check("wrong.yaml", "--format", "json").out()).startsWith("{\n  \"version\": 1,");
        assertThat(check("wrong.yaml", "--format", "sarif").out()).startsWith("{\n  \"$schema\": ");
    }

    @Test
    void reportsGoToFilesBesideTheText() throws IOException {
        Run run = check(
                "wrong.yaml",
                "--report",
                "sarif=out.sarif",
                "--report=json=out.json",
                "--report=text=out.txt",
                "--color=always");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\033[1;31merror");
        assertThat(Files.readString(folder.resolve("out.sarif"))).contains("\"version\": \"2.1.0\"");
        assertThat(Files.readString(folder.resolve("out.json")))
                .isEqualTo(check("wrong.yaml", "--format=json").out());
        assertThat(Files.readString(folder.resolve("out.txt")))
                .isEqualTo(check("wrong.yaml").out());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("right.yaml", "wrong.yaml", "out.sarif", "out.json", "out.txt");
        }
    }

    @Test
    void reportReplacesAnOldOneAndKeepsItsMode() throws IOException {
        write("real.json", "old");
        Files.setPosixFilePermissions(folder.resolve("real.json"), PosixFilePermissions.fromString("rw-rw-r--"));
        Files.createSymbolicLink(folder.resolve("out.json"), Path.of("real.json"));
        check("right.yaml", "--report=json=out.json");
        assertThat(folder.resolve("out.json")).isSymbolicLink();
        assertThat(Files.readString(folder.resolve("real.json"))).startsWith("{");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("real.json"))))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void reportMayGoToADevice() {
        assertThat(check("right.yaml", "--report=json=/dev/null").exitCode()).isZero();
        assertThat(Path.of("/dev/null"))
                .exists()
                .satisfies(path -> assertThat(Files.isRegularFile(path)).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sarif | --report takes a format and a file, such as --report sarif=portolan.sarif, not sarif",
                "sarif= | --report takes a format and a file, such as --report sarif=portolan.sarif, not sarif=",
                "srif=x | there is no format srif; it can be text, json, sarif, github, gitlab, junit, checkstyle,"
                        + " csv, markdown, html; did you mean sarif?",
                "json=. | cannot write the report to ., which is a folder",
                "json=gone/x | cannot write the report to gone/x: there is no folder to hold it",
            })
    void impossibleReportIsToldBeforeAnythingIsChecked(String report, String message) {
        assertThat(check("wrong.yaml", "--report", report)).isEqualTo(new Run(2, "", "portolan: " + message + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gone.yaml | gone.yaml does not exist",
                "--format=yml | there is no format yml; it can be text, json, sarif, github, gitlab, junit,"
                        + " checkstyle, csv, markdown, html",
                "--format=jsno | there is no format jsno; it can be text, json, sarif, github, gitlab, junit,"
                        + " checkstyle, csv, markdown, html; did you mean json?",
                "--fail-on=eror | --fail-on eror is not known; it can be error, warning, note, never; did you mean"
                        + " error?",
                "--color=yes | --color yes is not known; it can be auto, always, never",
                "--fromat=json | there is no option --fromat; did you mean --format?; see portolan check --help",
                "--frobnicate | there is no option --frobnicate; see portolan check --help",
                "--format | --format needs a value; see portolan check --help",
                "--only=unknown-feild | there is no rule unknown-feild; did you mean unknown-field?",
                "--skip=xyzzy | there is no rule xyzzy; \"portolan rules\" lists them",
                "--namespace=No_Good | --namespace No_Good is no name of a namespace; it has at most 63 of a-z, 0-9"
                        + " and -, and no - at its ends",
            })
    void whatCannotBeDoneIsToldInOneLine(String arg, String message) {
        assertThat(check(arg)).isEqualTo(new Run(2, "", "portolan: " + message + "\n"));
    }

    @Test
    void unknownVersionIsToldWithThoseThatAreKnown() {
        Run run = check("right.yaml", "--kubernetes-version", "1.2");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portolan: Kubernetes version 1.2 is not known; known are 1.23, ");
    }

    @Test
    void optionThatIsGivenTwiceIsRefused() {
        assertThat(check("--format=json", "--format=text").err())
                .isEqualTo("portolan: --format is given twice; see portolan check --help\n");
    }

    @Test
    void emptyPathIsNotTheCurrentFolder() {
        assertThat(check("")).isEqualTo(new Run(2, "", "portolan: a path is empty; write . for the current folder\n"));
        assertThat(check("a\0b").exitCode()).isEqualTo(2);
        assertThat(check("a\0b").err()).isEqualTo("portolan: there can be no path a\\u{0}b\n");
    }

    @Test
    void pathWithoutManifestsIsSpokenOf() throws IOException {
        write("values/values.yaml", "replicas: 3\n");
        Files.createDirectories(folder.resolve("empty"));
        Run run = check("values", "right.yaml", "empty");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("""
            portolan: there is no manifest in values
            portolan: there is no manifest in empty
            """);
        assertThat(Run.with("# nothing\n", Terminal.none(), folder, "check", "-")
                        .err())
                .isEqualTo("portolan: there is no manifest in standard input\n");
    }

    @Test
    void pathsThatLeadToOneFileAllHaveItsManifest() throws IOException {
        Files.createSymbolicLink(folder.resolve("a-link.yaml"), Path.of("right.yaml"));
        assertThat(check("a-link.yaml", "right.yaml").err()).isEmpty();
        assertThat(check(
                                "right.yaml",
                                "./right.yaml",
                                folder.resolve("right.yaml").toString())
                        .err())
                .isEmpty();
    }

    @Test
    void brokenDocumentsAreManifestsToo() throws IOException {
        write("broken.yaml", "apiVersion: v1\nkind: Service\nmetadata: {\n");
        Run run = check("broken.yaml");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void nothingIsKnownOfACallThatNobodyMade() {
        Run run = Run.in(folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Usage: portolan ");
        assertThat(Run.in(folder, "chekc").err())
                .isEqualTo("portolan: there is no command chekc; did you mean check?; see portolan --help\n");
    }

    @Test
    void objectsOfOneScopeCollide() throws IOException {
        String open = RIGHT.replace("spec:\n", "spec:\n  type: NodePort\n")
                .replace("- port: 80\n", "- {port: 80, nodePort: 30500}\n");
        String only = open.substring(0, open.indexOf("targetPort")).stripTrailing() + "\n";
        write("shop/a/web.yaml", only);
        write("shop/b/api.yaml", only.replace("name: web", "name: api"));
        assertThat(check("shop").exitCode()).isZero();
        assertThat(check("shop", "--scope", "shop/a").exitCode()).isZero();
        Run together = check("shop", "--scope", "shop");
        assertThat(together.exitCode()).isOne();
        assertThat(together.out()).contains("error[duplicate-node-port]");
        assertThat(check("shop", "--scope", ".").exitCode()).isOne();
    }

    @Test
    void aScopeIsAFolder() {
        Run run = check("right.yaml", "--scope", "shopp");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("scope shopp is no folder");
    }
}

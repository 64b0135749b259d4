package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix}, {@code --unsafe-fixes} and {@code --diff}. */
class FixTest {

    /** The port can only be meant as a number; the protocol's name is a guess. */
    private static final String WRONG = """
        # the shop's door
        apiVersion: v1
        kind: Service
        metadata:
            name:   web     # odd blanks stay

        spec:
            selector: {app: "web"}
            ports:
            - port: "80" # a number
              proto: TCP
        """;

    private static final String SAFE = WRONG.replace("\"80\"", "80");
    private static final String RIGHT = SAFE.replace("proto:", "protocol:");

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(charset));
    }

    private Run check(String... args) {
        return Run.in(folder, Stream.concat(Stream.of("check"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void safeFixesAreWrittenAndWhatIsLeftIsReported() throws IOException {
        Path file = write("web.yaml", WRONG);
        Run run = check("web.yaml", "--fix");
        assertThat(file).hasContent(SAFE);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[unknown-field]").doesNotContain("quoted-number");
        assertThat(run.err()).isEqualTo("""
            portolan: 1 more could be mended with --unsafe-fixes, as it was probably meant
            portolan: mended 1 finding in 1 file
            """);
    }

    @Test
    void summarySaysHowManyCanBeMended() throws IOException {
        write("web.yaml", WRONG);
        assertThat(check("web.yaml").out()).endsWith("1 object\n1 can be mended with --fix\n");
        assertThat(check("web.yaml", "--fix").out()).endsWith("1 object\n");
        assertThat(check("web.yaml").out()).doesNotContain("can be mended");
    }

    @Test
    void unsafeFixesAreWrittenWhenAskedFor() throws IOException {
        Path file = write("web.yaml", WRONG);
        Run run = check("web.yaml", "--fix", "--unsafe-fixes");
        assertThat(file).hasContent(RIGHT);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("portolan: mended 2 findings in 1 file\n");
        assertThat(check("web.yaml", "--fix", "--unsafe-fixes").err()).isEmpty();
    }

    @Test
    void unsafeFixesAloneWriteNothing() throws IOException {
        Path file = write("web.yaml", WRONG);
        Run run = check("web.yaml", "--unsafe-fixes");
        assertThat(run)
                .isEqualTo(new Run(2, "", "portolan: --unsafe-fixes goes with --fix, or with --diff to see first\n"));
        assertThat(file).hasContent(WRONG);
    }

    @Test
    void errorThatWasThereOutsideOfAllManifestsHindersNoFix() throws IOException {
        String headless = RIGHT.replace("spec:\n", "spec:\n    clusterIP: none\n");
        Path file = write("web.yaml", headless);
        write("portolan.yaml", """
            rules: {unused-suppression: error}
            suppress:
              - rule: unknown-kind
            """);
        Run run = check("web.yaml", "--fix", "--unsafe-fixes");
        assertThat(run.out()).contains("error[unused-suppression]", " --> portolan.yaml:3:11");
        assertThat(file).hasContent(headless.replace("none", "None"));
    }

    @Test
    void diffShowsAndWritesNothing() throws IOException {
        Path file = write("web.yaml", WRONG);
        Run run = check("web.yaml", "--diff");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
            --- a/web.yaml
            +++ b/web.yaml
            @@ -7,5 +7,5 @@
             spec:
                 selector: {app: "web"}
                 ports:
            -    - port: "80" # a number
            +    - port: 80 # a number
                   proto: TCP
            """);
        assertThat(file).hasContent(WRONG);
        assertThat(check("web.yaml", "--diff", "--unsafe-fixes").out()).contains("\n+      protocol: TCP\n");
    }

    @Test
    void diffOfWhatIsRightIsEmptyAndEndsWithZero() throws IOException {
        write("web.yaml", RIGHT);
        assertThat(check("web.yaml", "--diff")).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void diffHasNoOtherFormat() throws IOException {
        write("web.yaml", WRONG);
        assertThat(check("web.yaml", "--diff", "--format", "json").exitCode()).isEqualTo(2);
    }

    @Test
    void gitAppliesTheDiff() throws IOException, InterruptedException {
        Path crlf = write("crlf.yaml", WRONG.replace("\n", "\r\n"));
        Path open = write("a b/open.yaml", WRONG.stripTrailing());
        Run run = check(".", "--diff", "--unsafe-fixes");
        write("all.diff", run.out());
        Process git = new ProcessBuilder("git", "apply", "all.diff")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
        assertThat(Files.readString(crlf)).isEqualTo(RIGHT.replace("\n", "\r\n"));
        assertThat(Files.readString(open)).isEqualTo(RIGHT.stripTrailing());
    }

    @Test
    void diffQuotesNamesAsGitDoes() throws IOException, InterruptedException {
        List<String> names = List.of(
                "d\n::error::pwn/a\u001b[31m.yaml",
                "##[error]a\".yaml",
                "a\\b\tc.yaml",
                "\u00fc.yaml",
                "\u202egnp.yaml");
        for (String name : names) {
            write(name, WRONG);
        }
        Run run = check(".", "--diff", "--unsafe-fixes");
        assertThat(run.out())
                .contains("--- \"a/d\\n::error::pwn/a\\033[31m.yaml\"\n+++ \"b/d\\n::error::pwn/a\\033[31m.yaml\"\n")
                .contains("--- \"a/#\\043[error]a\\\".yaml\"\n")
                .contains("--- \"a/a\\\\b\\tc.yaml\"\n")
                .contains("--- a/\u00fc.yaml\n")
                .contains("--- \"a/\\342\\200\\256gnp.yaml\"\n");
        write("all.diff", run.out());
        Process git = new ProcessBuilder("git", "apply", "all.diff")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
        for (String name : names) {
            assertThat(Files.readString(folder.resolve(name))).isEqualTo(RIGHT);
        }
    }

    @Test
    void diffKeepsValuesOfSecretsToItself() throws IOException {
        write("secret.yaml", """
            apiVersion: v1
            kind: Secret
            metadata:
              name: key
            stringDta:
              password: hunter2
            """);
        Run run = check("secret.yaml", "--diff", "--unsafe-fixes");
        assertThat(run.out()).contains("-stringDta:\n+stringData:\n").doesNotContain("hunter2");
        assertThat(run.err()).contains("values of Secrets are left out");
        check("secret.yaml", "--fix", "--unsafe-fixes");
        assertThat(folder.resolve("secret.yaml")).content().contains("\nstringData:\n  password: hunter2\n");
    }

    @Test
    void standardInputIsPrintedAsItShallBe() {
        Run run = Run.with(WRONG, Terminal.none(), folder, "check", "-", "--fix");
        assertThat(run.out()).isEqualTo(SAFE);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("error[unknown-field]").doesNotContain("no manifest");
        assertThat(Run.with(RIGHT, Terminal.none(), folder, "check", "-", "--fix")
                        .out())
                .isEqualTo(RIGHT);
    }

    @Test
    void encodingMarkAndLineEndsStay() throws IOException {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            String before = "\uFEFF" + WRONG.replace("shop", "Gesch\u00E4ft").replace("\n", "\r\n");
            Path file = write("web.yaml", before, charset);
            check("web.yaml", "--fix");
            assertThat(new String(Files.readAllBytes(file), charset))
                    .as(charset.name())
                    .isEqualTo(before.replace("\"80\"", "80"));
        }
    }

    @Test
    void bytesThatAreNoTextAreLeftAsTheyAre() throws IOException {
        byte[] bytes = WRONG.replace("shop", "sh\u00F6p").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("web.yaml"), bytes);
        Run run = check("web.yaml", "--fix");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("portolan: web.yaml holds bytes that are no text; it is left as it is\n");
    }

    @Test
    void modeStaysAndReadOnlyFilesAreNamed() throws IOException {
        Path open = write("open.yaml", WRONG);
        Path closed = write("closed.yaml", WRONG);
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r--r--r--"));
        Run run = check(".", "--fix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwxr-x---");
        assertThat(open).hasContent(SAFE);
        assertThat(closed).hasContent(WRONG);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("portolan: closed.yaml is read-only; it is left as it is\n", "mended 1 finding in 1 file");
        assertThat(run.out()).contains("quoted-number").contains("closed.yaml:10:");
    }

    @Test
    void linkIsWrittenThroughWithinTheFolderOnly(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside.yaml"), WRONG);
        Path inside = write("real/inside.yaml", WRONG);
        Files.createSymbolicLink(folder.resolve("in.yaml"), inside);
        Files.createSymbolicLink(folder.resolve("out.yaml"), outside);
        Run run = check("in.yaml", "out.yaml", "--fix");
        assertThat(inside).hasContent(SAFE);
        assertThat(folder.resolve("in.yaml")).isSymbolicLink();
        assertThat(outside).hasContent(WRONG);
        assertThat(run.err()).contains("portolan: out.yaml is a link that leads elsewhere; it is left as it is\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        write("web.yaml", WRONG);
        check("web.yaml", "--fix");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("web.yaml"));
        }
    }
}

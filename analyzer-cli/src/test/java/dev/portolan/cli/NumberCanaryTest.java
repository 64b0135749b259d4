package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that are numbers, in all the spellings that YAML reads as one: rules about numbers must not tell them. */
class NumberCanaryTest {

    private static final List<String> SPELLINGS = List.of(
            "07654321",
            "7654321e3",
            "0x7654321",
            "7_654_321",
            "7654.3210",
            "+7654321",
            "0o7654321",
            "7654321:30",
            "2076-05-04",
            "0b111011010101110",
            "7654321",
            ".7654321",
            "-07654321",
            "0876543219");

    /** As they are written, and as what they are read. */
    private static final String TOLD = "7_?654|2054353|124076833|2076-05-04|1110110|876543|30382";

    private static final List<String> SECRETS = List.of(
            "kind: Secret\nstringData: {pin: %s}",
            "kind: Secret\ndata: {pin: %s}",
            "kind: Secret\nstringdata: {pin: %s}",
            "kind: Secret\nstringData: {db: {pin: %s}}",
            "kind: Secret\nstringData: {pins: [%s]}",
            "kind: Secret\nstringData: %s",
            "kind: secret\ndata: {pin: %s}",
            "kind: Opaque\nstringData: {pin: %s}",
            "stringData: {pin: %s}");

    private static final List<String> VARIABLES =
            List.of("value: %s", "value: [%s]", "value: {a: %s}", "valu: 1, value: %s");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeManifests() throws IOException {
        List<String> documents = new ArrayList<>();
        for (String spelling : SPELLINGS) {
            for (String secret : SECRETS) {
                documents.add("apiVersion: v1\nmetadata: {name: a}\n" + secret.formatted(spelling) + "\n");
            }
            for (String variable : VARIABLES) {
                documents.add("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - name: a\n"
                        + "    image: x:1\n    env:\n    - {name: PIN, " + variable.formatted(spelling) + "}\n");
            }
        }
        Files.writeString(folder.resolve("all.yaml"), String.join("---\n", documents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "json", "sarif", "html", "github", "gitlab", "junit", "checkstyle", "csv", "markdown"})
    void noReportTellsThem(String format) {
        String report = Run.in(
                        folder,
                        "check",
                        "--no-cache",
                        "--notes",
                        "--no-snippets",
                        "--profile=reliability,security",
                        "--format",
                        format,
                        "all.yaml")
                .out();
        assertThat(report).contains("octal-number", "unquoted-scalar");
        assertThat(report.lines().filter(line -> line.matches(".*(" + TOLD + ").*")))
                .isEmpty();
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people chose to live with, as reports tell of it. */
class SuppressionTest {

    private static final String WEB = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector: {app: web}
          ports:
            - port: 80
              # portolan:ignore unknown-field expires=2027-01-31 -- the gateway reads it
              weight: 3
        """;

    @TempDir
    private Path folder;

    private Run check(String... args) throws IOException {
        Files.writeString(folder.resolve("web.yaml"), WEB);
        return Run.in(
                folder,
                Stream.concat(Stream.of("check", "web.yaml"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void suppressedFindingIsCountedAndGatesNothing() throws IOException {
        assertThat(check("--today=2027-01-31"))
                .isEqualTo(new Run(
                        0, "0 errors, 0 warnings, 0 notes, 1 suppressed (1 by comment) in 1 file, 1 object\n", ""));
    }

    @Test
    void itIsListedOnDemand() throws IOException {
        assertThat(check("--today=2027-01-31", "--show-suppressed").out()).isEqualTo("""
            suppressed error[unknown-field] web.yaml:10:7: a port of a Service has no weight; it has appProtocol, name, nodePort, port, protocol and targetPort (comment: the gateway reads it)
            0 errors, 0 warnings, 0 notes, 1 suppressed (1 by comment) in 1 file, 1 object
            """);
    }

    @Test
    void programsHearOfIt() throws IOException {
        assertThat(check("--today=2027-01-31", "--format=sarif").out())
                .containsPattern(
                        "\"suppressions\"\\s*:\\s*\\[\\s*\\{\\s*\"kind\"\\s*:\\s*\"inSource\",\\s*\"justification\"\\s*:\\s*\"the"
                                + " gateway reads it\"");
        assertThat(check("--today=2027-01-31", "--format=json").out())
                .containsPattern("\"findings\"\\s*:\\s*\\[\\s*]")
                .containsPattern("\"suppression\"\\s*:\\s*\\{\\s*\"kind\"\\s*:\\s*\"comment\"");
    }

    @Test
    void markdownCountsIt() throws IOException {
        assertThat(check("--today=2027-01-31", "--format=markdown").out())
                .contains(
                        "nothing wrong in 1 object, but for 1 suppressed finding.**",
                        "\nNot told: 1 suppressed finding.\n");
    }

    @Test
    void onTheDayAfterItGatesAgain() throws IOException {
        Run run = check("--today=2027-02-01");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("warning[expired-suppression]", "error[unknown-field]");
    }

    @Test
    void todayHasToBeADay() throws IOException {
        assertThat(check("--today=tomorrow").err())
                .isEqualTo("portolan: --today tomorrow is no day; write it as in 2027-01-31\n");
    }

    @Test
    void suppressedFindingIsNotMended() throws IOException {
        Files.writeString(folder.resolve("port.yaml"), WEB.replace("weight: 3", "nam: x"));
        Run run = Run.in(folder, "check", "port.yaml", "--fix", "--unsafe-fixes", "--today=2027-01-31");
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("port.yaml")).content().contains("nam: x");
    }
}

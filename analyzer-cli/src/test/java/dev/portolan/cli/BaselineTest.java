package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project begins to look at what it has. */
class BaselineTest {

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

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Run run(String... args) {
        return Run.in(folder, args);
    }

    private Run check() {
        return run("check", ".", "--baseline", "portolan-baseline.tsv");
    }

    private void create() throws IOException {
        write("web.yaml", WEB);
        assertThat(run("baseline", "create", ".").out()).isEqualTo("1 finding written to portolan-baseline.tsv\n");
    }

    @Test
    void onlyWhatIsNewGates() throws IOException {
        create();
        assertThat(check())
                .isEqualTo(new Run(
                        0, "0 errors, 0 warnings, 0 notes, 1 suppressed (1 by baseline) in 1 file, 1 object\n", ""));
        write("other.yaml", WEB.replace("name: web", "name: other"));
        Run run = check();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("other.yaml:9:7").doesNotContain(" web.yaml");
    }

    @Test
    void movedLinesNewNamesAndOtherFormsAreKnownAgain() throws IOException {
        create();
        Files.delete(folder.resolve("web.yaml"));
        write("k8s/shop.yaml", "# moved\n\n" + WEB.replace("  selector: {app: web}", "  selector:\n    app:   'web'"));
        assertThat(check().exitCode()).isZero();
    }

    @Test
    void whatIsMendedIsToldAndTakenOut() throws IOException {
        create();
        write("web.yaml", WEB.replace("      weight: 3\n", ""));
        assertThat(check().err())
                .isEqualTo("portolan: 1 of 1 findings in portolan-baseline.tsv are gone; \"portolan baseline update\""
                        + " takes them out\n");
        assertThat(run("baseline", "update", ".").out()).isEqualTo("1 mended and taken out, 0 findings left\n");
        assertThat(check().err()).isEmpty();
        write("web.yaml", WEB);
        assertThat(check().exitCode()).isEqualTo(1);
    }

    @Test
    void whatWasNotLookedAtIsNotGone() throws IOException {
        create();
        write("other/ok.yaml", WEB.replace("name: web", "name: other").replace("      weight: 3\n", ""));
        assertThat(run("check", "other", "--baseline", "portolan-baseline.tsv").err())
                .isEmpty();
        assertThat(run("check", ".", "--skip=unknown-field", "--baseline", "portolan-baseline.tsv")
                        .err())
                .isEmpty();
        assertThat(run("baseline", "update", "other").out()).isEqualTo("0 mended and taken out, 1 finding left\n");
    }

    @Test
    void fileIsReadableAndSorted() throws IOException {
        write("b.yaml", WEB);
        write("a.yaml", WEB.replace("name: web", "name: a"));
        run("baseline", "create", ".");
        assertThat(Files.readAllLines(folder.resolve("portolan-baseline.tsv")))
                .filteredOn(line -> !line.startsWith("#"))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("a.yaml\tunknown-field\tService/a\ta port of a Service has"),
                        line -> assertThat(line).startsWith("b.yaml\tunknown-field\tService/web\t"));
        assertThat(run("baseline", "show").out()).isEqualTo("     2  unknown-field\n2 findings\n");
    }

    @Test
    void baselineThatIsThereIsNotWrittenOver() throws IOException {
        create();
        Run run = run("baseline", "create", ".");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("portolan: portolan-baseline.tsv is there already; ");
        assertThat(run("baseline", "create", ".", "--force").exitCode()).isZero();
    }

    @Test
    void troubleWithTheFileIsNamed() throws IOException {
        write("web.yaml", WEB);
        assertThat(check().err())
                .isEqualTo("portolan: there is no baseline portolan-baseline.tsv; \"portolan baseline create\" makes"
                        + " one\n");
        write("portolan-baseline.tsv", "# ok\n<<<<<<< ours\n");
        assertThat(check())
                .isEqualTo(new Run(
                        2,
                        "",
                        "portolan: portolan-baseline.tsv:2: this line is no finding; take it out, or make the baseline"
                                + " anew\n"));
        assertThat(run("baseline", "crate").err())
                .isEqualTo("portolan: say create, update or show behind baseline, not crate; did you mean create?\n");
    }
}

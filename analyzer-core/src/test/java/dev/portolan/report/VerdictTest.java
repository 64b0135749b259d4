package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Failure;
import dev.portolan.finding.Severity;
import dev.portolan.source.SourceFile;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final Inputs inputs = new Inputs();

    private Verdict verdict() {
        return Verdict.of(inputs.outcome());
    }

    private void add(Severity severity) {
        SourceFile file = inputs.file("web.yaml", "apiVersion: v1\nkind: Pod\n");
        inputs.add(Inputs.finding(severity, file, Inputs.span(file, "Pod"), "wrong", ""));
    }

    @Test
    void errorsDecide() {
        add(Severity.ERROR);
        add(Severity.WARNING);
        assertThat(verdict())
                .isEqualTo(new Verdict(
                        Verdict.Tone.BROKEN,
                        "This will not work as it is written: 1 error and 1 warning in 2 objects."));
    }

    @Test
    void warningsCastDoubt() {
        add(Severity.WARNING);
        assertThat(verdict())
                .isEqualTo(new Verdict(
                        Verdict.Tone.DOUBTFUL,
                        "The API server accepts this, and 1 warning in 1 object says that it is not all meant so."));
    }

    @Test
    void notesChangeNothing() {
        add(Severity.NOTE);
        assertThat(verdict())
                .isEqualTo(new Verdict(
                        Verdict.Tone.CLEAN, "All is well as far as it was checked: nothing wrong in 1 object."));
    }

    @Test
    void nothingToCheckIsNoPraise() {
        assertThat(verdict()).isEqualTo(new Verdict(Verdict.Tone.UNSURE, "There was no object to check."));
    }

    @Test
    void failureOfOursIsNoPraise() {
        add(Severity.NOTE);
        inputs.add(new Failure("some-rule", "web.yaml", "Oops"));
        assertThat(verdict().tone()).isEqualTo(Verdict.Tone.UNSURE);
    }
}

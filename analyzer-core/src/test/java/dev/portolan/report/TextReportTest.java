package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static final String SERVICE = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          type: NodePort
          ports:
            - port: 80
          selector:
            app: myap
        """;

    private final Inputs inputs = new Inputs();

    private Inputs nearMiss() {
        SourceFile service = inputs.file("shop/web.yaml", SERVICE);
        SourceFile pods = inputs.file("shop/pods.yaml", """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              labels:
                app: myapp
            """);
        Fix fix = Fix.unsafe("write myapp", new TextEdit(Inputs.span(service, "myap"), "myapp"));
        Related related = new Related(pods, Inputs.span(pods, "myapp"), "Pod \"web\" is labelled so");
        return inputs.add(Inputs.with(
                Inputs.with(
                        Inputs.labelled(
                                Inputs.error(service, "myap", "selector {app: myap} matches no pod"),
                                "no pod has this"),
                        fix),
                related));
    }

    @Test
    void frameShowsThePlaceTheOtherPlaceAndTheFix() {
        assertThat(nearMiss().told(new TextReport(ReportStyle.PLAIN))).isEqualTo("""
            error[some-rule]: selector {app: myap} matches no pod
              --> shop/web.yaml:10:10
               |
            10 |     app: myap
               |          ^^^^ no pod has this
              ::: shop/pods.yaml:6:10
               |
             6 |     app: myapp
               |          ----- Pod "web" is labelled so
               = fix (unsafe): write myapp
            10 -     app: myap
            10 +     app: myapp

            1 error, 0 warnings, 0 notes in 2 files, 2 objects
            """);
    }

    @Test
    void coloursAreThoseOfATerminal() {
        String told = nearMiss().frames(ReportStyle.PLAIN.withColours(true));
        assertThat(told.lines().limit(5))
                .containsExactly(
                        "\033[1;31merror[some-rule]\033[22;39m\033[1m: selector {app: myap} matches no pod\033[22m",
                        "  \033[1;34m-->\033[22;39m shop/web.yaml:10:10",
                        "   \033[1;34m|\033[22;39m",
                        "\033[1;34m10 |\033[22;39m     app: myap",
                        "   \033[1;34m|\033[22;39m          \033[1;31m^^^^ no pod has this\033[22;39m");
        assertThat(told).contains("\033[31m-     app: myap\033[39m", "\033[32m+     app: myapp\033[39m");
        assertThat(told.replaceAll("\033\\[[0-9;]*m", ""))
                .isEqualTo(new TextReportTest().nearMiss().frames(ReportStyle.PLAIN));
    }

    @Test
    void withoutSnippetsOnlyPlacesAndWordsAreLeft() {
        assertThat(nearMiss().frames(new ReportStyle(false, false, false))).isEqualTo("""
            error[some-rule]: selector {app: myap} matches no pod
              --> shop/web.yaml:10:10
              ::: shop/pods.yaml:6:10: Pod "web" is labelled so
               = fix (unsafe): write myapp
            """);
    }

    @Test
    void notesAreCountedUntilTheyAreAskedFor() {
        SourceFile file = inputs.file("web.yaml", SERVICE);
        inputs.add(Inputs.finding(Severity.NOTE, file, Inputs.span(file, "NodePort"), "open on every node", ""));
        assertThat(inputs.told(new TextReport(ReportStyle.PLAIN)))
                .isEqualTo("0 errors, 0 warnings, 1 note (--notes shows it) in 1 file, 1 object\n");
        assertThat(inputs.told(new TextReport(new ReportStyle(false, true, true))))
                .isEqualTo("""
                    note[some-rule]: open on every node
                     --> web.yaml:6:9
                      |
                    6 |   type: NodePort
                      |         ^^^^^^^^

                    0 errors, 0 warnings, 1 note in 1 file, 1 object
                    """);
    }

    @Test
    void whatWasNotCheckedIsGroupedAndNamed() {
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            inputs.add(new NotChecked("chart/" + name + ".yaml", NotCheckedReason.TEMPLATE, ""));
        }
        inputs.add(new NotChecked("chart/a.yaml", NotCheckedReason.TEMPLATE, ""));
        inputs.add(new NotChecked("x.yaml", NotCheckedReason.KIND_WITHOUT_SCHEMA, "example.com/v1 Widget"));
        inputs.add(new NotChecked("y.yaml", NotCheckedReason.KIND_WITHOUT_SCHEMA, "example.com/v1 Widget"));
        inputs.add(new NotChecked("values.yaml", NotCheckedReason.NO_MANIFEST, ""));
        assertThat(inputs.told(new TextReport(ReportStyle.PLAIN))).isEqualTo("""
            0 errors, 0 warnings, 0 notes in 0 files, 0 objects
            not checked: 5 templates (chart/a.yaml, chart/b.yaml, chart/c.yaml and 2 more),\
             1 file that is no manifest (values.yaml),\
             2 objects of kinds without a schema (example.com/v1 Widget)
            """);
    }

    @Test
    void spanOfSeveralLinesHasABracket() {
        SourceFile file = inputs.file("web.yaml", SERVICE);
        inputs.add(Inputs.labelled(Inputs.error(file, "ports:\n    - port: 80\n", "no name"), "these"));
        inputs.add(Inputs.error(file, "type: NodePort\n  ports:\n    - port", "from the middle"));
        inputs.add(Inputs.error(file, "web\nspec:", "starts within a line"));
        assertThat(inputs.frames(ReportStyle.PLAIN)).isEqualTo("""
            error[some-rule]: no name
             --> web.yaml:7:3
              |
            7 | /   ports:
            8 | |     - port: 80
              | |______________^ these

            error[some-rule]: from the middle
             --> web.yaml:6:3
              |
            6 | /   type: NodePort
            7 | |   ports:
            8 | |     - port: 80
              | |__________^

            error[some-rule]: starts within a line
             --> web.yaml:4:9
              |
            4 |     name: web
              |  _________^
            5 | | spec:
              | |_____^
            """);
    }

    @Test
    void middleOfALongSpanIsLeftOut() {
        SourceFile file = inputs.file("web.yaml", SERVICE);
        inputs.add(Inputs.error(file, SERVICE.strip(), "all of it"));
        assertThat(inputs.frames(ReportStyle.PLAIN)).isEqualTo("""
            error[some-rule]: all of it
              --> web.yaml:1:1
               |
             1 | / apiVersion: v1
             2 | | kind: Service
             3 | | metadata:
            ...  |
            10 | |     app: myap
               | |_____________^
            """);
    }

    @Test
    void tabsAndWideSignsLineUp() {
        SourceFile file = inputs.file("web.yaml", "a:\t世界 👍🏽 e\u0301 x: bad\n");
        inputs.add(Inputs.error(file, "bad", "wrong"));
        inputs.add(Inputs.error(file, "世界", "wide"));
        inputs.add(Inputs.error(file, "\t", "a tab"));
        assertThat(inputs.frames(ReportStyle.PLAIN)).isEqualTo("""
            error[some-rule]: wrong
             --> web.yaml:1:18
              |
            1 | a:    世界 👍🏽 e\u0301 x: bad
              |                    ^^^

            error[some-rule]: wide
             --> web.yaml:1:4
              |
            1 | a:    世界 👍🏽 e\u0301 x: bad
              |       ^^^^

            error[some-rule]: a tab
             --> web.yaml:1:3
              |
            1 | a:    世界 👍🏽 e\u0301 x: bad
              |   ^^^^
            """);
    }

    @Test
    void whatNobodySeesIsShownByItsNumber() {
        SourceFile file = inputs.file("we\033b.yaml", "a: x\u202Ey\u0000z\u200B\n");
        inputs.add(Inputs.labelled(Inputs.error(file, "y", "turned \u202E\nround"), "\u0007"));
        assertThat(inputs.frames(ReportStyle.PLAIN)).isEqualTo("""
            error[some-rule]: turned \\u{202e}\\u{a}round
             --> we\\u{1b}b.yaml:1:6
              |
            1 | a: x\\u{202e}y\\u{0}z\\u{200b}
              |             ^ \\u{7}
            """);
    }

    @Test
    void longLineIsCutAroundThePlace() {
        SourceFile file = inputs.file("web.yaml", "x: " + "a".repeat(500) + "HERE" + "b".repeat(500) + "\n");
        inputs.add(Inputs.error(file, "HERE", "wrong"));
        String[] lines = inputs.frames(ReportStyle.PLAIN).split("\n", -1);
        assertThat(lines[3]).startsWith("1 | ...aaa").endsWith("bbb...").hasSize(4 + 120);
        assertThat(lines[3].indexOf("HERE")).isEqualTo(lines[4].indexOf("^^^^")).isPositive();
    }

    @Test
    void startAndEndOfALongLineAreShownWhereThePlaceIsThere() {
        SourceFile file = inputs.file("web.yaml", "FIRST" + "a".repeat(500) + "LAST\n");
        inputs.add(Inputs.error(file, "FIRST", "wrong")).add(Inputs.error(file, "LAST", "wrong"));
        String[] lines = inputs.frames(ReportStyle.PLAIN).split("\n", -1);
        assertThat(lines[3]).startsWith("1 | FIRSTaaa").endsWith("aaa...").hasSize(4 + 120);
        assertThat(lines[9]).startsWith("1 | ...aaa").endsWith("aaaLAST");
        assertThat(lines[9].indexOf("LAST"))
                .isEqualTo(lines[10].indexOf("^^^^"))
                .isPositive();
    }

    @Test
    void emptySpanAtTheEndHasOneMark() {
        SourceFile file = inputs.file("web.yaml", "kind: x\n");
        inputs.add(Inputs.finding(Severity.WARNING, file, new Span(8, 8), "something is missing", ""));
        inputs.add(Inputs.finding(Severity.WARNING, file, new Span(7, 7), "here", ""));
        assertThat(inputs.frames(ReportStyle.PLAIN)).isEqualTo("""
            warning[some-rule]: something is missing
             --> web.yaml:2:1
              |
            2 |
              | ^

            warning[some-rule]: here
             --> web.yaml:1:8
              |
            1 | kind: x
              |        ^
            """);
    }

    @Test
    void fixMayTakeLinesAwayAndBringNewOnes() {
        SourceFile file = inputs.file("web.yaml", SERVICE);
        Fix fix = Fix.safe(
                "move it",
                TextEdit.delete(Inputs.span(file, "  type: NodePort\n")),
                TextEdit.insert(SERVICE.length(), "  type: NodePort\n"));
        inputs.add(Inputs.with(Inputs.error(file, "type", "wrong place"), fix));
        assertThat(inputs.frames(ReportStyle.PLAIN)).isEqualTo("""
            error[some-rule]: wrong place
              --> web.yaml:6:3
               |
             6 |   type: NodePort
               |   ^^^^
               = fix (safe): move it
             6 -   type: NodePort
            10 +   type: NodePort
            """);
    }

    @Test
    void editsOfOneLineAreShownTogether() {
        SourceFile file = inputs.file("web.yaml", "a: yes\n");
        Fix fix = Fix.safe("quote it", TextEdit.insert(3, "\""), TextEdit.insert(6, "\""));
        inputs.add(Inputs.with(Inputs.error(file, "yes", "a boolean"), fix));
        assertThat(inputs.frames(ReportStyle.PLAIN)).endsWith("""
              = fix (safe): quote it
            1 - a: yes
            1 + a: "yes"
            """);
    }

    @Test
    void longFixIsCutShort() {
        SourceFile file = inputs.file("web.yaml", "x: 1\n".repeat(20));
        Fix fix = Fix.safe("indent", new TextEdit(new Span(0, 100), " x: 1\n".repeat(20)));
        inputs.add(Inputs.with(Inputs.error(file, "x", "wrong"), fix));
        assertThat(inputs.frames(ReportStyle.PLAIN).lines().skip(5))
                .hasSize(1 + 8 + 1 + 8 + 1)
                .contains("   ... 12 more lines");
    }
}

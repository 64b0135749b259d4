package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    private final Inputs inputs = new Inputs();

    @Test
    void everythingIsThereInItsOrder() {
        SourceFile file = inputs.file("web.yaml", """
            apiVersion: vl
            kind: Service
            metadata:
              name: 𝒲eb
            ---
            # nothing but a comment
            """);
        inputs.add(new NotChecked("chart/a.yaml", NotCheckedReason.TEMPLATE, ""));
        inputs.add(new NotChecked("b.yaml", NotCheckedReason.KIND_WITHOUT_SCHEMA, "example.com/v1 Widget"));
        inputs.add(Inputs.with(
                Inputs.with(
                        Inputs.with(
                                Inputs.error(file, "vl", "\"vl\" is no version"),
                                new ObjectIdentity("vl", "Service", null, "𝒲eb"),
                                "apiVersion"),
                        Fix.safe("write v1", new TextEdit(new Span(12, 14), "v1"))),
                new Related(file, Inputs.span(file, "eb"), "this one")));
        inputs.add(Inputs.finding(Severity.NOTE, file, new Span(0, 0), "a note", "a label"));
        assertThat(inputs.told(new JsonReport())).isEqualTo("""
            {
              "version": 1,
              "kubernetesVersion": "1.37",
              "summary": {
                "files": 1,
                "documents": 1,
                "objects": 1,
                "errors": 1,
                "warnings": 0,
                "notes": 1,
                "notChecked": [
                  {
                    "file": "chart/a.yaml",
                    "reason": "template"
                  },
                  {
                    "file": "b.yaml",
                    "reason": "kind without a schema",
                    "detail": "example.com/v1 Widget"
                  }
                ]
              },
              "findings": [
                {
                  "rule": "some-rule",
                  "severity": "error",
                  "message": "\\"vl\\" is no version",
                  "file": "web.yaml",
                  "startLine": 1,
                  "startColumn": 13,
                  "endLine": 1,
                  "endColumn": 15,
                  "object": {
                    "apiVersion": "vl",
                    "kind": "Service",
                    "namespace": null,
                    "name": "𝒲eb"
                  },
                  "field": "apiVersion",
                  "fingerprint": "f00d",
                  "related": [
                    {
                      "file": "web.yaml",
                      "startLine": 4,
                      "startColumn": 11,
                      "endLine": 4,
                      "endColumn": 13,
                      "message": "this one"
                    }
                  ],
                  "fix": {
                    "applicability": "safe",
                    "title": "write v1",
                    "edits": [
                      {
                        "start": 12,
                        "end": 14,
                        "newText": "v1"
                      }
                    ]
                  }
                },
                {
                  "rule": "some-rule",
                  "severity": "note",
                  "message": "a note",
                  "file": "web.yaml",
                  "startLine": 1,
                  "startColumn": 1,
                  "endLine": 1,
                  "endColumn": 1,
                  "object": null,
                  "field": null,
                  "fingerprint": "f00d"
                }
              ]
            }
            """);
    }

    @Test
    void signsThatNobodySeesAreEscapedAndHalfSignsReplaced() {
        SourceFile file = inputs.file("web.yaml", "a: b\n");
        inputs.add(Inputs.error(file, "b", "x\u202Ey\u0000z\u007F \uD83D😀\uDE00 é 世"));
        assertThat(inputs.told(new JsonReport()))
                .contains("\"message\": \"x\\u202ey\\u0000z\\u007F \uFFFD😀\uFFFD é 世\"");
    }

    @Test
    void noFindingsAreAnEmptyList() {
        assertThat(inputs.told(new JsonReport())).endsWith("  \"findings\": []\n}\n");
    }
}

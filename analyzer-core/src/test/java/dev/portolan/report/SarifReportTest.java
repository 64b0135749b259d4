package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.Failure;
import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.everit.json.schema.Schema;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReportTest {

    private final Inputs inputs = new Inputs();

    @TempDir
    private Path repository;

    private Report report() throws IOException {
        Files.createDirectories(repository.resolve(".git"));
        Path workingDirectory = Files.createDirectories(repository.resolve("deploy"));
        return new SarifReport(SourceRoot.of(workingDirectory));
    }

    private JSONObject run() throws IOException {
        return new JSONObject(inputs.told(report())).getJSONArray("runs").getJSONObject(0);
    }

    private JSONObject result() throws IOException {
        return run().getJSONArray("results").getJSONObject(0);
    }

    private SourceFile service(String path) {
        return inputs.file(path, """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector: {app: myap}
            """);
    }

    private Inputs everything() {
        SourceFile file = service("we b/ü#1.yaml");
        inputs.add(new RegisteredRule(
                "some-rule", Severity.ERROR, "something", List.of(), List.of(), true, Map.of(), (ManifestRule)
                        (manifest, r) -> {}));
        inputs.add(new RegisteredRule(
                "silent", Severity.NOTE, "nothing", List.of(), List.of(), true, Map.of(), (ManifestRule)
                        (manifest, r) -> {}));
        inputs.add(Inputs.with(
                Inputs.with(
                        Inputs.with(
                                Inputs.error(file, "myap", "no pod; see [here](http://x) and {0}"),
                                new ObjectIdentity("v1", "Service", "shop", "web"),
                                "spec.selector[app]"),
                        Fix.unsafe("write myapp", new TextEdit(Inputs.span(file, "myap"), "myapp"))),
                new Related(file, Inputs.span(file, "web"), "this one")));
        inputs.add(Inputs.finding(Severity.ERROR, file, new Span(0, 0), "whole file", ""));
        inputs.add(new NotChecked("locked.yaml", NotCheckedReason.UNREADABLE, ""));
        inputs.add(new NotChecked("v1 Service x in y", NotCheckedReason.FAILED, "some-rule"));
        inputs.add(new Failure("some-rule", "v1 Service x in y", "NullPointerException"));
        return inputs;
    }

    @Test
    void resultHasItsPlaceItsObjectAndItsFix() throws IOException {
        everything();
        assertThat(result().toString(2)).isEqualTo(new JSONObject("""
            {
              "ruleId": "some-rule",
              "ruleIndex": 0,
              "level": "error",
              "message": {"text": "no pod; see \\\\[here\\\\](http://x) and {0}"},
              "locations": [{
                "physicalLocation": {
                  "artifactLocation": {"uri": "deploy/we%20b/%C3%BC%231.yaml", "uriBaseId": "SRCROOT"},
                  "region": {"startLine": 6, "startColumn": 19, "endLine": 6, "endColumn": 23}
                },
                "logicalLocations": [
                  {"fullyQualifiedName": "shop/Service/web spec.selector[app]", "kind": "object"}
                ]
              }],
              "relatedLocations": [{
                "physicalLocation": {
                  "artifactLocation": {"uri": "deploy/we%20b/%C3%BC%231.yaml", "uriBaseId": "SRCROOT"},
                  "region": {"startLine": 4, "startColumn": 9, "endLine": 4, "endColumn": 12}
                },
                "message": {"text": "this one"}
              }],
              "partialFingerprints": {"portolan/v1": "f00d"},
              "fixes": [{
                "description": {"text": "write myapp"},
                "artifactChanges": [{
                  "artifactLocation": {"uri": "deploy/we%20b/%C3%BC%231.yaml", "uriBaseId": "SRCROOT"},
                  "replacements": [{
                    "deletedRegion": {"startLine": 6, "startColumn": 19, "endLine": 6, "endColumn": 23},
                    "insertedContent": {"text": "myapp"}
                  }]
                }],
                "properties": {"applicability": "unsafe"}
              }]
            }
            """).toString(2));
    }

    @Test
    void rulesThatFoundSomethingAreDescribed() throws IOException {
        everything();
        JSONObject driver = run().getJSONObject("tool").getJSONObject("driver");
        assertThat(driver.getString("name")).isEqualTo("Portolan");
        assertThat(driver.getJSONArray("rules")).hasSize(1);
        JSONObject rule = driver.getJSONArray("rules").getJSONObject(0);
        assertThat(rule.getString("id")).isEqualTo("some-rule");
        assertThat(rule.getJSONObject("defaultConfiguration").getString("level"))
                .isEqualTo("error");
        assertThat(rule.getJSONObject("help").getString("text")).isEqualTo("some-rule\n\n  What some-rule finds.\n");
        assertThat(rule.getJSONObject("help").getString("markdown")).startsWith("# some-rule\n");
    }

    @Test
    void columnsAreUtf16UnitsAndTheRootIsNamedWithoutItsPlace() throws IOException {
        JSONObject run = run();
        assertThat(run.getString("columnKind")).isEqualTo("utf16CodeUnits");
        assertThat(run.getJSONObject("originalUriBaseIds")
                        .getJSONObject("SRCROOT")
                        .keySet())
                .containsExactly("description");
        assertThat(inputs.told(report())).doesNotContain(repository.toString());
    }

    @Test
    void whatWasNotCheckedIsANotification() throws IOException {
        everything();
        JSONObject invocation = run().getJSONArray("invocations").getJSONObject(0);
        assertThat(invocation.getBoolean("executionSuccessful")).isFalse();
        assertThat(invocation
                        .getJSONArray("toolExecutionNotifications")
                        .toList()
                        .toString())
                .contains("not checked: unreadable", "uri=deploy/locked.yaml", "level=warning")
                .contains("some-rule failed on v1 Service x in y, a bug of ours", "level=error");
    }

    @Test
    void fileOutsideTheRepositoryHasAnAbsoluteAddress() throws IOException {
        SourceFile file = service("/elsewhere/a b.yaml");
        inputs.add(Inputs.error(file, "web", "wrong"));
        assertThat(result().getJSONArray("locations")
                        .query("/0/physicalLocation/artifactLocation")
                        .toString())
                .isEqualTo("{\"uri\":\"file:///elsewhere/a%20b.yaml\"}");
    }

    @Test
    void standardInputIsNoFile() throws IOException {
        SourceFile file = service(SourceFile.STANDARD_INPUT);
        inputs.add(Inputs.error(file, "web", "wrong"));
        assertThat(result().getJSONArray("locations")
                        .query("/0/physicalLocation/artifactLocation")
                        .toString())
                .isEqualTo("{\"uri\":\"%3Cstdin%3E\"}");
    }

    @Test
    void fixThatIsOnlyShownIsNotForPrograms() throws IOException {
        SourceFile file = service("web.yaml");
        Fix fix = new Fix(Applicability.DISPLAY_ONLY, "think", List.of(TextEdit.insert(0, "# hm\n")));
        inputs.add(Inputs.with(Inputs.error(file, "web", "wrong"), fix));
        assertThat(result().has("fixes")).isFalse();
    }

    @Test
    void officialSchemaAcceptsIt() throws IOException {
        String given = System.getenv("PORTOLAN_SHARED");
        Path shared = given == null
                ? Path.of("").toAbsolutePath().resolve("../../shared").normalize()
                : Path.of(given);
        Path schemaFile = shared.resolve("reference/formats/sarif-schema-2.1.0.json");
        if (!Files.exists(schemaFile)) {
            System.out.println(
                    "SKIPPED: there is no folder \"shared\" beside the project; the schema of SARIF is in it");
            Assumptions.abort("the schema of SARIF is missing");
        }
        Schema schema;
        try (Reader text = Files.newBufferedReader(schemaFile)) {
            schema = SchemaLoader.load(new JSONObject(new JSONTokener(text)));
        }
        JSONObject full = new JSONObject(everything().told(report()));
        schema.validate(full);
        schema.validate(new JSONObject(new Inputs().told(report())));
        full.getJSONArray("runs").getJSONObject(0).put("columnKind", "bytes");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> schema.validate(full)))
                .isNotNull();
    }
}

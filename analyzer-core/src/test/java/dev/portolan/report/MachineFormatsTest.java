package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Severity;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;
import org.json.JSONTokener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Formats of other programs, read back by parsers that are not ours, with names that want to break out of them. */
class MachineFormatsTest {

    private static final String HOSTILE =
            "\"><x y='1'>]]>&amp;\n::error file=a::pwned\r\u001b[31m,%0A;\u202e\uFFFE\uD800=cmd|' /C calc'!A0";

    private static final String VISIBLE =
            "\"><x y='1'>]]>&amp;\\u{a}::error file=a::pwned\\u{d}\\u{1b}[31m,%0A;\\u{202e}";

    private final Inputs inputs = new Inputs();
    private final SourceFile file = inputs.file("we b,ü:1.yaml", "apiVersion: v1\nkind: Service\nspec:\n  type: x\n");

    MachineFormatsTest() {
        inputs.add(Inputs.with(Inputs.error(file, "Service", HOSTILE), Fix.safe("write y", TextEdit.insert(0, "y"))));
        inputs.add(Inputs.finding(Severity.WARNING, file, Inputs.span(file, "spec:\n  type"), "=1+2 is a formula", ""));
        inputs.add(Inputs.finding(Severity.NOTE, file, Inputs.span(file, "x"), "\uFF1D1+2 is one, too", ""));
        inputs.file("fine.yaml", "apiVersion: v1\nkind: Pod\n");
        inputs.add(new NotChecked("chart/a.yaml", NotCheckedReason.TEMPLATE, ""));
    }

    @Test
    void gitHubsRunnerTakesEachLineForOneCommand() {
        List<WorkflowCommand> commands = inputs.told(ReportFormat.GITHUB.report(style(), Path.of("")))
                .lines()
                .map(WorkflowCommand::parse)
                .toList();

        assertThat(commands).extracting(WorkflowCommand::name).containsExactly("error", "warning", "notice", "notice");
        WorkflowCommand first = commands.get(0);
        assertThat(first.properties()).containsOnlyKeys("file", "line", "col", "endColumn", "title");
        assertThat(first.properties())
                .containsEntry("line", "2")
                .containsEntry("col", "7")
                .containsEntry("endColumn", "13")
                .containsEntry("title", "some-rule");
        assertThat(first.properties().get("file")).endsWith("we b,ü:1.yaml");
        assertThat(first.data()).startsWith(VISIBLE).endsWith("=cmd|' /C calc'!A0");
        assertThat(commands.get(1).properties()).containsOnlyKeys("file", "line", "endLine", "title");
        assertThat(commands.get(3).properties()).containsExactly(entry("title", "not checked"));
        assertThat(commands.get(3).data()).isEqualTo("1 template: chart/a.yaml");
    }

    @Test
    void gitLabGetsAnArrayOfIssues() throws IOException {
        String told = inputs.told(ReportFormat.GITLAB.report(style(), Path.of("")));

        List<String> strings = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(told)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    strings.add(json.currentName() + "=" + json.getText());
                }
            }
        }
        assertThat(strings)
                .contains("severity=critical", "severity=minor", "severity=info", "check_name=some-rule")
                .anyMatch(text -> text.startsWith("description=" + VISIBLE))
                .anyMatch(text -> text.startsWith("path=") && text.endsWith("we b,ü:1.yaml"));
    }

    @Test
    void jUnitReadersGetASuiteForEachFile() throws Exception {
        Document document = xml(inputs.told(ReportFormat.JUNIT.report(style(), Path.of(""))));

        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("tests")).isEqualTo("4");
        assertThat(root.getAttribute("failures")).isEqualTo("2");
        assertThat(attributes(document, "testsuite", "name"))
                .containsExactly("chart/a.yaml", "fine.yaml", "we b,ü:1.yaml");
        assertThat(attributes(document, "failure", "message").get(0)).startsWith(VISIBLE);
        assertThat(attributes(document, "skipped", "message")).containsExactly("template");
        assertThat(document.getElementsByTagName("x").getLength()).isZero();
    }

    @Test
    void checkstyleReadersGetAllSeverities() throws Exception {
        Document document = xml(inputs.told(ReportFormat.CHECKSTYLE.report(style(), Path.of(""))));

        assertThat(attributes(document, "file", "name")).containsExactly("we b,ü:1.yaml");
        assertThat(attributes(document, "error", "severity")).containsExactly("error", "warning", "info");
        assertThat(attributes(document, "error", "message").get(0)).startsWith(VISIBLE);
        assertThat(attributes(document, "error", "line")).containsExactly("2", "3", "4");
    }

    @Test
    void spreadsheetsGetCellsAndNoFormula() throws IOException {
        String told = inputs.told(ReportFormat.CSV.report(style(), Path.of("")));

        List<CSVRecord> rows;
        try (StringReader text = new StringReader(told)) {
            rows = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
        assertThat(rows).hasSize(3).allMatch(CSVRecord::isConsistent);
        assertThat(rows.get(0).get("message")).startsWith(VISIBLE);
        assertThat(rows.get(0).get("fix")).isEqualTo("safe: write y");
        assertThat(rows.get(1).get("message")).isEqualTo("'=1+2 is a formula");
        assertThat(rows.get(2).get("message")).startsWith("'\uFF1D");
        for (CSVRecord row : rows) {
            assertThat(row.stream()).noneMatch(cell -> !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0);
        }
    }

    @Test
    void noFixOfASecretIsTold() {
        Inputs secret = new Inputs();
        SourceFile text = secret.file("s.yaml", "apiVersion: v1\nkind: Secret\nstringData:\n  a: yes\n");
        Finding finding = Inputs.error(text, "yes", "a boolean");
        secret.add(Inputs.with(finding, Fix.safe("write hunter2", new TextEdit(finding.span(), "hunter2"))));

        for (ReportFormat format : List.of(
                ReportFormat.CHECKSTYLE,
                ReportFormat.CSV,
                ReportFormat.GITHUB,
                ReportFormat.GITLAB,
                ReportFormat.JSON,
                ReportFormat.JUNIT,
                ReportFormat.SARIF)) {
            assertThat(secret.told(format.report(style(), Path.of(""))))
                    .as(format.word())
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void schemasOfTheReadersAcceptThem() throws Exception {
        for (Inputs given : List.of(inputs, new Inputs())) {
            codeQuality(given.told(ReportFormat.GITLAB.report(style(), Path.of(""))));
            validator("junit.xsd").validate(source(given.told(ReportFormat.JUNIT.report(style(), Path.of("")))));
            validator("checkstyle.xsd")
                    .validate(source(given.told(ReportFormat.CHECKSTYLE.report(style(), Path.of("")))));
        }
    }

    private static void codeQuality(String told) {
        JSONArray issues = new JSONArray(told);
        SchemaLoader.load(new JSONObject(new JSONTokener(resource("code-quality.schema.json"))))
                .validate(issues);
    }

    private static Validator validator(String schema) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(resource(schema)))
                .newValidator();
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MachineFormatsTest.class.getResourceAsStream("/formats/" + name), name);
    }

    private static StreamSource source(String text) {
        return new StreamSource(new StringReader(text));
    }

    /** GitHub's runner obeys {@code ##[...]} anywhere in a line and {@code ::...::} at its start; others have their own. */
    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"JSON", "GITLAB", "HTML"},
            mode = EnumSource.Mode.EXCLUDE)
    void noLineIsAnOrderToABuildServer(ReportFormat format) {
        String order = "::warning::x ##[add-mask]a ##vso[task.setvariable]b ##teamcity[x] ## [ok]";
        Inputs orders = new Inputs();
        SourceFile text =
                orders.file("##[error]a.yaml", "a: |\n  ::add-mask::x\n  y ##[error]pwned\n  ::stop-commands::x\n");
        orders.add(Inputs.error(text, "y ##[error]pwned", order));

        String told = orders.told(format.report(style(), Path.of("")));
        assertThat(told)
                .contains("::warning::x", "ok")
                .doesNotContain("##[", "##vso[", "##teamcity[")
                .contains("u{23}");
        if (format != ReportFormat.GITHUB) {
            assertThat(told.lines().map(String::strip)).noneMatch(line -> line.matches("::[a-z].*::.*"));
        }
    }

    private static ReportStyle style() {
        return new ReportStyle(false, true, true);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<String> attributes(Document document, String element, String name) {
        List<String> values = new ArrayList<>();
        NodeList elements = document.getElementsByTagName(element);
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(((Element) elements.item(i)).getAttribute(name));
        }
        return values;
    }
}

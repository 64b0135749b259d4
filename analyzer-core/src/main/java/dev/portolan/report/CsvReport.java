package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for spreadsheets, as RFC 4180 has it. No cell of it is taken for a formula. */
final class CsvReport implements Report {

    private static final List<String> HEAD = List.of(
            "file",
            "line",
            "column",
            "severity",
            "rule",
            "kind",
            "namespace",
            "name",
            "field",
            "message",
            "fix",
            "fingerprint",
            "rendered from");

    /** By these signs spreadsheets know a formula, and some by their wide forms, too. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        writeRow(HEAD, out);
        SecretText secrets = new SecretText(outcome.documents());
        for (Finding finding : outcome.findings()) {
            writeRow(row(finding, secrets), out);
        }
    }

    private static List<String> row(Finding finding, SecretText secrets) {
        Position start = finding.file().position(finding.span().start());
        ObjectIdentity object = finding.object();
        Fix fix = finding.fix();
        return List.of(
                finding.file().path(),
                String.valueOf(start.line()),
                String.valueOf(start.column()),
                finding.severity().word(),
                finding.rule(),
                object == null ? "" : empty(object.kind()),
                object == null ? "" : empty(object.namespace()),
                object == null ? "" : empty(object.name()),
                empty(finding.field()),
                finding.message(),
                fix == null || !secrets.mayTell(finding.file(), fix)
                        ? ""
                        : fix.applicability().word() + ": " + fix.title(),
                finding.fingerprint(),
                finding.file().renderedFrom(finding.span().start()));
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void writeRow(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    private static String cell(String text) {
        String visible = VisibleText.of(text);
        String tame = !visible.isEmpty() && FORMULA_SIGNS.indexOf(visible.charAt(0)) >= 0 ? "'" + visible : visible;
        boolean plain =
                tame.indexOf(',') < 0 && tame.indexOf('"') < 0 && tame.indexOf(';') < 0 && tame.equals(tame.strip());
        return plain ? tame : "\"" + tame.replace("\"", "\"\"") + "\"";
    }
}

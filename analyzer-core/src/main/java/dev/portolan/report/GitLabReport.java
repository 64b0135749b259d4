package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.source.Position;
import java.io.IOException;
import java.io.Writer;

/** A Code Quality report of GitLab, which shows in a merge request what is new. */
final class GitLabReport implements Report {

    private final SourceRoot root;

    GitLabReport(SourceRoot root) {
        this.root = root;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartArray();
            for (Finding finding : outcome.findings()) {
                write(finding, json);
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private void write(Finding finding, JsonGenerator json) throws IOException {
        Position start = finding.file().position(finding.span().start());
        Position end = finding.file().position(finding.span().end());
        json.writeStartObject();
        JsonText.member(json, "description", VisibleText.of(PlaceWords.message(finding)));
        JsonText.member(json, "check_name", finding.rule());
        JsonText.member(json, "fingerprint", finding.fingerprint());
        JsonText.member(json, "severity", word(finding.severity()));
        json.writeObjectFieldStart("location");
        JsonText.member(json, "path", root.path(finding.file().path()));
        json.writeObjectFieldStart("positions");
        write("begin", start, json);
        write("end", end, json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(String name, Position position, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("line", position.line());
        json.writeNumberField("column", position.column());
        json.writeEndObject();
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }
}

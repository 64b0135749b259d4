package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.ConfiguredSetting;
import dev.portolan.source.Position;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For programs: everything as one JSON object. Members are only ever added. */
public final class JsonReport implements Report {

    private static final int VERSION = 1;

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            JsonText.member(json, "kubernetesVersion", outcome.kubernetesVersion());
            writeSummary(outcome, json);
            SecretText secrets = new SecretText(outcome.documents());
            json.writeArrayFieldStart("findings");
            for (Finding finding : outcome.findings()) {
                json.writeStartObject();
                writeFinding(finding, secrets, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            writeSuppressed(outcome, secrets, json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void writeSummary(Outcome outcome, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", outcome.fileCount());
        json.writeNumberField("documents", outcome.documentCount());
        json.writeNumberField("objects", outcome.objectCount());
        json.writeNumberField("errors", outcome.count(Severity.ERROR));
        json.writeNumberField("warnings", outcome.count(Severity.WARNING));
        json.writeNumberField("notes", outcome.count(Severity.NOTE));
        if (outcome.unchanged() > 0) {
            json.writeNumberField("unchanged", outcome.unchanged());
        }
        writeConfigured(outcome.configured(), json);
        json.writeArrayFieldStart("notChecked");
        for (NotChecked part : outcome.notChecked()) {
            json.writeStartObject();
            JsonText.member(json, "file", part.file());
            JsonText.member(json, "reason", part.reason().word());
            JsonText.memberUnlessEmpty(json, "detail", part.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Left out where the configuration changes nothing. */
    private static void writeConfigured(ConfiguredRules configured, JsonGenerator json) throws IOException {
        if (configured.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("configured");
        JsonText.member(json, "by", configured.configuration());
        writeNames("switchedOff", configured.off(), json);
        json.writeArrayFieldStart("severityChanged");
        for (ConfiguredRules.Changed changed : configured.changed()) {
            json.writeStartObject();
            JsonText.member(json, "rule", changed.rule());
            JsonText.member(json, "from", changed.from().word());
            JsonText.member(json, "to", changed.to().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeNames("optionsSet", configured.adjusted(), json);
        json.writeArrayFieldStart("settings");
        for (ConfiguredSetting setting : configured.settings()) {
            json.writeStartObject();
            JsonText.member(json, "key", setting.key());
            writeNames("values", setting.values(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeNames(String member, List<String> names, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(member);
        for (String name : names) {
            json.writeString(JsonText.whole(name));
        }
        json.writeEndArray();
    }

    /** Left out where there is none. */
    private static void writeSuppressed(Outcome outcome, SecretText secrets, JsonGenerator json) throws IOException {
        if (outcome.suppressed().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("suppressed");
        for (SuppressedFinding suppressed : outcome.suppressed()) {
            json.writeStartObject();
            writeFinding(suppressed.finding(), secrets, json);
            json.writeObjectFieldStart("suppression");
            JsonText.member(json, "kind", suppressed.kind().word());
            JsonText.memberUnlessEmpty(json, "reason", suppressed.reason());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFinding(Finding finding, SecretText secrets, JsonGenerator json) throws IOException {
        JsonText.member(json, "rule", finding.rule());
        JsonText.member(json, "severity", finding.severity().word());
        JsonText.member(json, "message", finding.message());
        writePlace(finding.file(), finding.span(), json);
        writeObject(finding.object(), json);
        JsonText.member(json, "field", finding.field());
        JsonText.member(json, "fingerprint", finding.fingerprint());
        if (!finding.profiles().isEmpty()) {
            writeProfiles(finding, json);
        }
        if (!finding.related().isEmpty()) {
            writeRelated(finding, json);
        }
        Fix fix = finding.fix();
        if (fix != null && secrets.mayTell(finding.file(), fix)) {
            writeFix(fix, json);
        }
    }

    private static void writePlace(SourceFile file, Span span, JsonGenerator json) throws IOException {
        Position start = file.position(span.start());
        Position end = file.position(span.end());
        JsonText.member(json, "file", file.path());
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        JsonText.memberUnlessEmpty(json, "renderedFrom", file.renderedFrom(span.start()));
    }

    private static void writeObject(@Nullable ObjectIdentity object, JsonGenerator json) throws IOException {
        json.writeFieldName("object");
        if (object == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        JsonText.member(json, "apiVersion", object.apiVersion());
        JsonText.member(json, "kind", object.kind());
        JsonText.member(json, "namespace", object.namespace());
        JsonText.member(json, "name", object.name());
        json.writeEndObject();
    }

    private static void writeProfiles(Finding finding, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("profiles");
        for (Profile profile : finding.profiles()) {
            json.writeString(profile.word());
        }
        json.writeEndArray();
    }

    private static void writeRelated(Finding finding, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("related");
        for (Related related : finding.related()) {
            json.writeStartObject();
            writePlace(related.file(), related.span(), json);
            JsonText.member(json, "message", related.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFix(Fix fix, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fix");
        JsonText.member(json, "applicability", fix.applicability().word());
        JsonText.member(json, "title", fix.title());
        json.writeArrayFieldStart("edits");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            json.writeNumberField("start", edit.span().start());
            json.writeNumberField("end", edit.span().end());
            JsonText.member(json, "newText", edit.newText());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

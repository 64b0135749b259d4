package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.finding.Applicability;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Related;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.TextEdit;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes findings as SARIF results. */
final class SarifResult {

    private static final String FINGERPRINT = "portolan/v1";

    /** GitHub shows no more places of a result and refuses more than 1,000. */
    private static final int MOST_RELATED = 100;

    private final SourceRoot root;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final SecretText secrets;
    private final JsonGenerator json;

    /** @param rules in the order in which the tool lists them */
    SarifResult(SourceRoot root, List<RegisteredRule> rules, SecretText secrets, JsonGenerator json) {
        this.root = root;
        this.secrets = secrets;
        this.json = json;
        for (RegisteredRule rule : rules) {
            indexes.put(rule.id(), indexes.size());
        }
    }

    void write(Finding finding) throws IOException {
        json.writeStartObject();
        writeMembers(finding);
        json.writeEndObject();
    }

    void write(SuppressedFinding suppressed) throws IOException {
        json.writeStartObject();
        writeMembers(suppressed.finding());
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", suppressed.kind().isInSource() ? "inSource" : "external");
        if (!suppressed.reason().isEmpty()) {
            JsonText.member(json, "justification", SarifParts.bounded(VisibleText.of(suppressed.reason())));
        }
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeMembers(Finding finding) throws IOException {
        JsonText.member(json, "ruleId", finding.rule());
        Integer index = indexes.get(finding.rule());
        if (index != null) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField("level", finding.severity().word());
        SarifParts.text("message", PlaceWords.message(finding), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        SarifParts.place(finding.file(), finding.span(), root, json);
        writeObject(finding);
        json.writeEndObject();
        json.writeEndArray();
        writeRelated(finding);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, finding.fingerprint());
        json.writeEndObject();
        writeFix(finding);
    }

    private void writeObject(Finding finding) throws IOException {
        ObjectIdentity object = finding.object();
        if (object == null) {
            return;
        }
        String field = finding.field() == null ? "" : " " + finding.field();
        String namespace = object.namespace() == null ? "" : object.namespace() + "/";
        String name = object.name() == null ? "" : object.name();
        String kind = object.kind() == null ? "" : object.kind();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        JsonText.member(
                json, "fullyQualifiedName", SarifParts.bounded(VisibleText.of(namespace + kind + "/" + name + field)));
        json.writeStringField("kind", "object");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void writeRelated(Finding finding) throws IOException {
        if (finding.related().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        List<Related> all = finding.related();
        for (Related related : all.subList(0, Math.min(MOST_RELATED, all.size()))) {
            json.writeStartObject();
            SarifParts.place(related.file(), related.span(), root, json);
            SarifParts.text(
                    "message",
                    PlaceWords.message(
                            related.message(), related.file(), related.span().start()),
                    json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Programs apply what they find here, so a fix that is only for people's eyes is left out. */
    private void writeFix(Finding finding) throws IOException {
        Fix fix = finding.fix();
        if (fix == null || fix.applicability() == Applicability.DISPLAY_ONLY || !secrets.mayTell(finding.file(), fix)) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        SarifParts.text("description", fix.title(), json);
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        SarifParts.artifact(finding.file().path(), root, json);
        json.writeArrayFieldStart("replacements");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            SarifParts.region("deletedRegion", finding.file(), edit.span(), json);
            json.writeObjectFieldStart("insertedContent");
            JsonText.member(json, "text", edit.newText());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("applicability", fix.applicability().word());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }
}

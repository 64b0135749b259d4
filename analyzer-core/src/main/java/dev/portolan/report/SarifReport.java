package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Profile;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.ownrule.OwnRule;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.RegisteredRule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** SARIF 2.1.0, for code hosts and editors: one run, paths relative to the root of the repository. */
public final class SarifReport implements Report {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Of a rule; GitHub shows no more and refuses more than 20. */
    private static final int MOST_TAGS = 10;

    private static final int MOST_NOTIFICATIONS = 1_000;

    private final SourceRoot root;

    SarifReport(SourceRoot root) {
        this.root = root;
    }

    @Override
    public void write(Outcome outcome, Writer out) throws IOException {
        SarifSelection selection = SarifSelection.of(outcome);
        List<RegisteredRule> rules = rulesWithFindings(outcome, selection);
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(rules, json);
            writeInvocation(outcome, selection, json);
            writeRoot(json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            writeStrings("newlineSequences", List.of("\r\n", "\n", "\r"), json);
            writeResults(outcome, selection, rules, json);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Pages of rules that found nothing would only make the file large. */
    private static List<RegisteredRule> rulesWithFindings(Outcome outcome, SarifSelection selection) {
        Set<String> found = new HashSet<>();
        for (Finding finding : selection.findings()) {
            found.add(finding.rule());
        }
        for (SuppressedFinding suppressed : selection.suppressed()) {
            found.add(suppressed.finding().rule());
        }
        List<RegisteredRule> rules = new ArrayList<>();
        for (RegisteredRule rule : outcome.rules()) {
            if (found.contains(rule.id())) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static void writeTool(List<RegisteredRule> rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Product.NAME);
        json.writeStringField("version", Product.version());
        json.writeStringField("informationUri", Product.HOME);
        json.writeArrayFieldStart("rules");
        for (RegisteredRule rule : rules) {
            writeRule(rule, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeRule(RegisteredRule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonText.member(json, "id", rule.id());
        SarifParts.text("shortDescription", rule.summary(), json);
        SarifParts.text("fullDescription", rule.summary(), json);
        if (rule.rule() instanceof OwnRule own && !own.url().isEmpty()) {
            JsonText.member(json, "helpUri", own.url());
        }
        String page = RulePages.markdown(rule);
        if (page != null) {
            json.writeObjectFieldStart("help");
            JsonText.member(json, "text", PageText.plain(page));
            JsonText.member(json, "markdown", page);
            json.writeEndObject();
        }
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.severity().word());
        json.writeEndObject();
        writeTags(rule, json);
        json.writeEndObject();
    }

    /** By these code hosts filter. */
    private static void writeTags(RegisteredRule rule, JsonGenerator json) throws IOException {
        List<String> tags = new ArrayList<>(List.of("kubernetes"));
        for (Profile profile : rule.profiles()) {
            tags.add(profile.word());
        }
        json.writeObjectFieldStart("properties");
        writeStrings("tags", tags.subList(0, Math.min(MOST_TAGS, tags.size())), json);
        json.writeEndObject();
    }

    private void writeInvocation(Outcome outcome, SarifSelection selection, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", outcome.failures().isEmpty());
        writeConfigured(outcome.configured(), outcome.configuredInWords(), json);
        List<NotChecked> notChecked = outcome.notChecked().stream()
                .sorted(Comparator.comparing(part -> urgency(part.reason())))
                .toList();
        if (!notChecked.isEmpty() || !selection.leftOut().isEmpty()) {
            json.writeArrayFieldStart("toolExecutionNotifications");
            if (!selection.leftOut().isEmpty()) {
                writeNotification("warning", selection.leftOut(), json);
            }
            for (NotChecked part : notChecked.subList(0, Math.min(MOST_NOTIFICATIONS, notChecked.size()))) {
                writeNotification(part, json);
            }
            if (notChecked.size() > MOST_NOTIFICATIONS) {
                int more = notChecked.size() - MOST_NOTIFICATIONS;
                writeNotification("warning", "not checked: " + more + " more; the JSON report names them all", json);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    /** Left out where the configuration changes nothing. */
    private static void writeConfigured(ConfiguredRules configured, String words, JsonGenerator json)
            throws IOException {
        if (configured.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("toolConfigurationNotifications");
        writeNotification("note", words, json);
        for (String rule : configured.off()) {
            writeNotification("note", rule + " is switched off", json);
        }
        for (ConfiguredRules.Changed changed : configured.changed()) {
            String severities = changed.from().word() + " to " + changed.to().word();
            writeNotification("note", changed.rule() + " is changed from " + severities, json);
        }
        for (String rule : configured.adjusted()) {
            writeNotification("note", "options of " + rule + " are set", json);
        }
        json.writeEndArray();
    }

    private static void writeNotification(String level, String message, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level);
        SarifParts.text("message", message, json);
        json.writeEndObject();
    }

    private void writeNotification(NotChecked part, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("level", level(part.reason()));
        String detail = part.detail().isEmpty() ? "" : " (" + part.detail() + ")";
        if (part.reason() == NotCheckedReason.FAILED) {
            // What failed was looking at an object or at everything, not always at a file.
            SarifParts.text("message", part.detail() + " failed on " + part.file() + ", a bug of ours", json);
        } else {
            SarifParts.text("message", "not checked: " + part.reason().word() + detail, json);
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            SarifParts.artifact(part.file(), root, json);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static String level(NotCheckedReason reason) {
        return switch (reason) {
            case FAILED -> "error";
            case UNREADABLE, FURTHER_PROBLEMS -> "warning";
            case TEMPLATE, KUSTOMIZATION, PATCH, NO_MANIFEST, LINK, EXCLUDED, KIND_WITHOUT_SCHEMA, CEL_RULES -> "note";
        };
    }

    private static int urgency(NotCheckedReason reason) {
        return List.of("error", "warning", "note").indexOf(level(reason));
    }

    /** Where the root lies is nobody's business: a report says the same on every machine. */
    private static void writeRoot(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(SarifParts.ROOT);
        SarifParts.text("description", "the root of the repository", json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeStrings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private void writeResults(Outcome outcome, SarifSelection selection, List<RegisteredRule> rules, JsonGenerator json)
            throws IOException {
        SarifResult results = new SarifResult(root, rules, new SecretText(outcome.documents()), json);
        json.writeArrayFieldStart("results");
        for (Finding finding : selection.findings()) {
            results.write(finding);
        }
        for (SuppressedFinding suppressed : selection.suppressed()) {
            results.write(suppressed);
        }
        json.writeEndArray();
    }
}

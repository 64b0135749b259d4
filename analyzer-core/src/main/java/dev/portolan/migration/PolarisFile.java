package dev.portolan.migration;

import dev.portolan.finding.Severity;
import dev.portolan.yaml.SettingsDocument;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The configuration of polaris. */
final class PolarisFile {

    private static final List<String> KNOWN = List.of(
            "checks",
            "customChecks",
            "exemptions",
            "disallowExemptions",
            "disallowConfigExemptions",
            "disallowAnnotationExemptions");
    private static final List<String> SEVERITIES = List.of("danger", "error", "warning", "ignore");
    private static final String IGNORE = "ignore";

    private final ForeignFile file;
    private final SettingsDocument document;
    private final YamlMapping root;
    private final Takeover takeover;
    private final Map<String, String> severities = new LinkedHashMap<>();

    PolarisFile(SettingsDocument document, YamlMapping root, Takeover takeover) {
        this.file = new ForeignFile(document);
        this.document = document;
        this.root = root;
        this.takeover = takeover;
    }

    void read() {
        boolean noExemptions = file.flag(root, "disallowExemptions");
        if (!noExemptions && !file.flag(root, "disallowAnnotationExemptions")) {
            takeover.head("honourForeignSuppressions", "true");
        }
        file.members(root, "checks").forEach(this::readSeverity);
        List<YamlEntry> own = file.members(root, "customChecks");
        severities.forEach((check, severity) -> {
            if (own.stream().noneMatch(entry -> entry.name().equals(check))) {
                if (severity.equals(IGNORE)) {
                    takeover.leavesOut(check);
                } else {
                    takeover.runs(check, severity(check));
                }
            }
        });
        own.forEach(this::readOwn);
        if (!noExemptions && !file.flag(root, "disallowConfigExemptions")) {
            file.mappings(root, "exemptions").forEach(this::readExemption);
        }
        for (YamlEntry entry : root.entries()) {
            if (!KNOWN.contains(entry.name())) {
                takeover.missing(entry.name(), "there is nothing like it here");
            }
        }
    }

    private void readSeverity(YamlEntry entry) {
        String word = entry.value() instanceof YamlScalar scalar ? scalar.text() : "";
        if (SEVERITIES.contains(word)) {
            severities.put(entry.name(), word);
        } else {
            document.wrong(
                    entry.value().span(),
                    "the severity of " + entry.name() + " is danger, warning or ignore"
                            + SettingsDocument.near(word, SEVERITIES));
        }
    }

    private Severity severity(String check) {
        return severities.getOrDefault(check, "").equals("warning") ? Severity.WARNING : Severity.ERROR;
    }

    private void readOwn(YamlEntry entry) {
        String name = entry.name();
        if (!(entry.value() instanceof YamlMapping check)) {
            document.wrong(entry.value().span(), name + " has keys with values");
            return;
        }
        if (severities.getOrDefault(name, IGNORE).equals(IGNORE)) {
            takeover.missing(name, "no severity switches this check on");
            return;
        }
        YamlNode schema = check.get("schema");
        if (!(schema instanceof YamlMapping)) {
            takeover.missing(name, "it has no schema, or one with templates; write a rule of your own");
            return;
        }
        if (check.get("containers") != null) {
            takeover.missing(name, "rules here visit all containers; the check leaves some out");
            return;
        }
        String target = file.text(check, "target");
        String message = file.text(check, "failureMessage");
        takeover.add(
                name,
                new DraftRule(name)
                        .text("summary", message.isBlank() ? "check " + name : message)
                        .flow("severity", severity(name).word())
                        .flow("visit", visit(target))
                        .flow("field", target.equals("PodSpec") ? "spec" : ".")
                        .flow("schema", FlowText.of(schema))
                        .text("message", message.isBlank() ? "check " + name + " fails" : message));
    }

    private static String visit(String target) {
        return switch (target) {
            case "Container" -> "container";
            case "PodSpec", "PodTemplate" -> "pod";
            case "", "Controller" ->
                "[Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob, Pod]";
            default -> FlowText.quoted(target);
        };
    }

    /** Names of controllers are beginnings there; without any, a whole namespace is meant. */
    private void readExemption(YamlMapping exemption) {
        String namespace = file.text(exemption, "namespace");
        List<String> names = file.words(exemption, "controllerNames");
        List<String> rules = file.words(exemption, "rules");
        if (!file.words(exemption, "containerNames").isEmpty()) {
            takeover.missing(
                    "exemptions", "suppressions here are for objects; the one with containerNames is left out");
            return;
        }
        String before = namespace.isEmpty() ? "" : namespace + "/";
        for (String name : names.isEmpty() ? List.of("") : names) {
            for (String rule : rules.isEmpty() ? List.copyOf(severities.keySet()) : rules) {
                takeover.suppress(rule, before + "*/" + name + "*");
            }
        }
    }
}

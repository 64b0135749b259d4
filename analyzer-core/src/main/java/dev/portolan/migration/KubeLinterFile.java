package dev.portolan.migration;

import dev.portolan.finding.Severity;
import dev.portolan.suppression.ForeignCheck;
import dev.portolan.yaml.YamlMapping;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code .kube-linter.yaml}. Whatever it finds fails a build there, so it is an error here. */
final class KubeLinterFile {

    /** The check whose rule asks for other labels by itself. */
    private static final String OWNER = "required-label-owner";

    private static final String ANY_KIND = "Any";
    private static final String MAKERS_OF_PODS = "DeploymentLike";
    private static final String ALL_MAKERS =
            "[Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob, Pod]";

    private final ForeignFile file;
    private final YamlMapping root;
    private final Takeover takeover;

    KubeLinterFile(ForeignFile file, YamlMapping root, Takeover takeover) {
        this.file = file;
        this.root = root;
        this.takeover = takeover;
    }

    void read() {
        takeover.head("honourForeignSuppressions", "true");
        YamlMapping checks = file.mapping(root, "checks");
        List<String> excluded = file.words(checks, "exclude");
        Set<String> running = new LinkedHashSet<>();
        boolean all = file.flag(checks, "addAllBuiltIn");
        boolean defaults = !file.flag(checks, "doNotAutoAddDefaults");
        for (ForeignCheck check : takeover.checks()) {
            if (all || (defaults && check.byDefault())) {
                running.add(check.name());
            }
        }
        running.addAll(file.words(checks, "include"));
        List<YamlMapping> own = file.mappings(root, "customChecks");
        own.forEach(check -> running.remove(file.text(check, "name")));
        excluded.forEach(running::remove);
        running.forEach(this::run);
        excluded.forEach(takeover::leavesOut);
        file.words(checks, "ignorePaths").forEach(this::exclude);
        own.forEach(check -> readOwn(check, excluded));
    }

    private void run(String check) {
        if (check.equals(OWNER)) {
            takeover.requireLabel("owner");
        } else {
            takeover.runs(check, Severity.ERROR);
        }
    }

    private void exclude(String glob) {
        if (glob.startsWith("/") || glob.startsWith("~")) {
            takeover.missing(
                    "ignorePaths " + glob, "patterns of exclude begin at the configuration's folder; write it so");
        } else {
            takeover.exclude(glob);
        }
    }

    private void readOwn(YamlMapping check, List<String> excluded) {
        String name = file.text(check, "name");
        YamlMapping params = file.mapping(check, "params");
        if (excluded.contains(name)) {
            return;
        }
        String template = file.text(check, "template");
        switch (template) {
            case "required-label" -> readRequired(check, "labels", params);
            case "required-annotation" -> readRequired(check, "annotations", params);
            case "latest-tag" -> readImages(check, params);
            case "forbidden-service-types" ->
                takeover.add(
                        name,
                        rule(check)
                                .flow("visit", "Service")
                                .flow("field", "spec.type")
                                .flow(
                                        "schema",
                                        "{not: {enum: " + list(file.words(params, "forbiddenServiceTypes")) + "}}")
                                .text("message", message(check, "type {value} is not allowed")));
            case "minimum-replicas" ->
                takeover.add(
                        name,
                        rule(check)
                                .flow("visit", "[Deployment, StatefulSet]")
                                .flow("field", "spec.replicas")
                                .flow("schema", "{minimum: " + file.text(params, "minReplicas") + "}")
                                .text("message", message(check, "{value} replicas are too few")));
            default -> {
                if (takeover.knows(template)) {
                    takeover.runs(template, Severity.ERROR);
                } else {
                    takeover.missing(
                            name,
                            "nothing here takes the parameters of template " + template + "; write a rule of your own");
                }
            }
        }
    }

    private void readRequired(YamlMapping check, String place, @Nullable YamlMapping params) {
        String key = file.text(params, "key");
        String value = file.text(params, "value");
        if (place.equals("labels")
                && value.isEmpty()
                && !key.isEmpty()
                && kinds(check).equals("object")) {
            takeover.requireLabel(key);
            return;
        }
        DraftRule rule = rule(check)
                .flow("visit", kinds(check))
                .text("field", "metadata." + place + "[" + key + "]")
                .text("whenAbsent", message(check, "{kind} {name} has no " + key + " among its " + place));
        if (!value.isEmpty()) {
            rule.flow("schema", "{pattern: " + FlowText.quoted(value) + "}")
                    .text("message", message(check, key + " {value} is not as wanted"));
        }
        takeover.add(file.text(check, "name"), rule);
    }

    private void readImages(YamlMapping check, @Nullable YamlMapping params) {
        List<String> forbidden = patterns(params, "blockList", "BlockList");
        List<String> allowed = patterns(params, "allowList", "AllowList");
        String schema = allowed.isEmpty()
                ? "{not: {anyOf: [" + String.join(", ", forbidden) + "]}}"
                : "{anyOf: [" + String.join(", ", allowed) + "]}";
        takeover.add(
                file.text(check, "name"),
                rule(check)
                        .flow("visit", "container")
                        .flow("field", "image")
                        .flow("schema", schema)
                        .text("message", message(check, "image {value} is not allowed")));
    }

    private List<String> patterns(@Nullable YamlMapping params, String key, String otherKey) {
        List<String> words = file.words(params, key);
        return (words.isEmpty() ? file.words(params, otherKey) : words)
                .stream()
                        .map(pattern -> "{pattern: " + FlowText.quoted(pattern) + "}")
                        .toList();
    }

    private static String list(List<String> words) {
        return "[" + String.join(", ", words.stream().map(FlowText::quoted).toList()) + "]";
    }

    private DraftRule rule(YamlMapping check) {
        String description = file.text(check, "description");
        String name = file.text(check, "name");
        return new DraftRule(name)
                .text("summary", description.isBlank() ? "check " + name : description)
                .flow("severity", Severity.ERROR.word());
    }

    private String message(YamlMapping check, String what) {
        String remediation = file.text(check, "remediation");
        return what + (remediation.isBlank() ? "" : "; " + remediation);
    }

    private String kinds(YamlMapping check) {
        List<String> kinds = file.words(file.mapping(check, "scope"), "objectKinds");
        if (kinds.isEmpty() || kinds.contains(ANY_KIND)) {
            return "object";
        }
        return kinds.contains(MAKERS_OF_PODS) ? ALL_MAKERS : "[" + String.join(", ", kinds) + "]";
    }
}

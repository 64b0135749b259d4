package dev.portolan.migration;

import dev.portolan.finding.Severity;
import dev.portolan.schema.Schemas;
import dev.portolan.source.Span;
import dev.portolan.suppression.ForeignCheck;
import dev.portolan.yaml.SettingsDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call of kube-score in a script or in the file of a CI: it has no configuration but its options. */
final class KubeScoreCall {

    private static final Pattern CALL = Pattern.compile("\\bkube-score\\b");
    private static final Pattern OPTION =
            Pattern.compile("(?<![\\w-])--([a-z][a-z-]*)(?:[= \\t]+(?!-)[\"']?([\\w.,*-]+)[\"']?)?");
    private static final List<String> WITHOUT_VALUE = List.of(
            "all-default-optional",
            "ignore-container-cpu-limit",
            "ignore-container-memory-limit",
            "disable-ignore-checks-annotations",
            "exit-one-on-warning");

    private final SettingsDocument document;
    private final Takeover takeover;

    KubeScoreCall(SettingsDocument document, Takeover takeover) {
        this.document = document;
        this.takeover = takeover;
    }

    void read() {
        String text = document.file().text();
        if (!CALL.matcher(text).find()) {
            document.wrong(
                    new Span(0, 0),
                    "kube-score has no file of settings, only options; name a file in which it is called");
            return;
        }
        Set<String> running = new LinkedHashSet<>();
        for (ForeignCheck check : takeover.checks()) {
            if (check.byDefault()) {
                running.add(check.name());
            }
        }
        Set<String> ignored = new LinkedHashSet<>();
        boolean honoured = true;
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            String name = option.group(1);
            String value = option.group(2) == null || WITHOUT_VALUE.contains(name) ? "" : option.group(2);
            List<String> words = value.isEmpty() ? List.of() : List.of(value.split(",", -1));
            switch (name) {
                case "ignore-test" -> ignored.addAll(words);
                case "enable-optional-test", "enable-test" -> running.addAll(words);
                case "kubernetes-version" -> version(value);
                case "disable-ignore-checks-annotations" -> honoured = false;
                case "exit-one-on-warning" -> takeover.head("failOn", "warning");
                case "ignore-container-cpu-limit" ->
                    takeover.missing("--" + name, "no limit of processor time is asked for anyway");
                case "ignore-container-memory-limit" ->
                    takeover.missing("--" + name, "switch missing-limits off if no limit of memory is wanted");
                default -> {}
            }
        }
        if (honoured) {
            takeover.head("honourForeignSuppressions", "true");
        }
        running.removeAll(ignored);
        running.forEach(check -> takeover.runs(check, Severity.ERROR));
        ignored.forEach(takeover::leavesOut);
    }

    private void version(String written) {
        String version = written.startsWith("v") ? written.substring(1) : written;
        if (Schemas.versions().contains(version)) {
            takeover.head("kubernetesVersion", FlowText.quoted(version));
        } else {
            takeover.missing("--kubernetes-version " + written, "this version is not known here");
        }
    }
}

package dev.portolan.rules.agreement;

import dev.portolan.rules.RecordedLine;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a real API server said of one manifest: a line of {@code reference/api-server/}.
 *
 * @param client why it was refused before any server was asked; empty where it was not
 * @param strict paths of fields that the schema has not
 * @param rawYaml whether a key stands twice in the text, which the server never learns
 * @param decodeErrorAt the path without indices at which decoding broke; null where it did not, or where the server names none
 * @param errors the fields of validation errors, each once
 * @param warnings of the server, which takes the object all the same
 * @param dependent whether a server that is set up otherwise answers otherwise
 * @param stored the object as the server would keep it; null where that was not recorded
 */
record RecordedAnswer(
        String id,
        String kind,
        String manifest,
        boolean accepted,
        String client,
        List<String> strict,
        boolean rawYaml,
        boolean decoded,
        @Nullable String decodeErrorAt,
        List<String> errors,
        List<Warning> warnings,
        boolean dependent,
        @Nullable YamlNode stored) {

    /**
     * A warning.
     *
     * @param field empty where the server names none
     * @param about a word for what it is about
     */
    record Warning(String field, String about) {}

    private static final String UNKNOWN = "unknown:";

    /** The files, one for each kind. */
    static final List<String> FILES = List.of(
            "cluster-role",
            "cluster-role-binding",
            "config-map",
            "cron-job",
            "daemon-set",
            "deployment",
            "endpoint-slice",
            "endpoints",
            "horizontal-pod-autoscaler",
            "ingress",
            "ingress-class",
            "job",
            "limit-range",
            "namespace",
            "network-policy",
            "persistent-volume",
            "persistent-volume-claim",
            "pod",
            "pod-disruption-budget",
            "priority-class",
            "replica-set",
            "replication-controller",
            "resource-quota",
            "role",
            "role-binding",
            "secret",
            "service",
            "service-account",
            "stateful-set",
            "storage-class");

    /** Several tests ask for one file, and whoever breaks the code on purpose asks again and again. */
    private static final Map<String, List<RecordedAnswer>> READ = new ConcurrentHashMap<>();

    /** All answers about a kind, but for those of a cluster with two address families. */
    static List<RecordedAnswer> of(String file) throws IOException {
        List<RecordedAnswer> known = READ.get(file);
        if (known != null) {
            return known;
        }
        List<RecordedAnswer> answers = read(file);
        READ.put(file, answers);
        return answers;
    }

    private static List<RecordedAnswer> read(String file) throws IOException {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (RecordedLine line : RecordedLine.ofResource("api-server/" + file)) {
            if (line.root().get("cluster") == null) {
                answers.add(of(line.root()));
            }
        }
        return List.copyOf(answers);
    }

    private static RecordedAnswer of(YamlMapping line) {
        YamlNode decodeError = line.get("decodeError");
        return new RecordedAnswer(
                text(line.get("id")),
                text(line.get("kind")),
                text(line.get("manifest")),
                text(line.get("verdict")).equals("accepted"),
                text(line.get("client")),
                items(line.get("strict")).stream()
                        .map(RecordedAnswer::text)
                        .map(path -> path.substring(path.indexOf(UNKNOWN) + UNKNOWN.length()))
                        .toList(),
                line.get("rawYaml") != null,
                text(line.get("decode")).equals("true"),
                decodeError instanceof YamlMapping error && error.get("at") != null ? text(error.get("at")) : null,
                items(line.get("errors")).stream()
                        .map(error -> text(((YamlMapping) error).get("field")))
                        .distinct()
                        .toList(),
                items(line.get("warnings")).stream()
                        .map(warning -> (YamlMapping) warning)
                        .map(warning -> new Warning(text(warning.get("field")), text(warning.get("about"))))
                        .distinct()
                        .toList(),
                line.get("dependsOn") != null,
                line.get("stored"));
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.value() : "";
    }
}

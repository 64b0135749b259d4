package dev.portolan.rules.security;

import dev.portolan.finding.Profile;
import dev.portolan.rules.RecordedLine;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A pod, and which checks of the Pod Security Standards forbid it.
 *
 * @param pod as JSON
 * @param answers {@code baseline}, {@code restricted}, and under {@code earlier} what was otherwise in earlier releases
 */
record RecordedPod(String id, String pod, YamlMapping answers) {

    static List<RecordedPod> of(List<RecordedLine> lines) {
        List<RecordedPod> pods = new ArrayList<>();
        for (RecordedLine line : lines) {
            YamlNode pod = Objects.requireNonNull(line.root().get("pod"));
            pods.add(new RecordedPod(line.text("id"), line.source().text(pod.span()), line.root()));
        }
        return pods;
    }

    /** Which checks forbid it in a release. */
    Set<String> checks(Profile profile, KubernetesVersion release) {
        if (answers.get("earlier") instanceof YamlSequence earlier) {
            for (YamlNode range : earlier.items()) {
                YamlMapping answer = mapping(range);
                if (release.compareTo(KubernetesVersion.of(text(answer, "from"))) >= 0
                        && release.compareTo(KubernetesVersion.of(text(answer, "to"))) <= 0) {
                    return checks(answer, profile);
                }
            }
        }
        return checks(answers, profile);
    }

    private static Set<String> checks(YamlMapping answer, Profile profile) {
        Set<String> checks = new TreeSet<>();
        YamlMapping verdict = mapping(answer.get(profile.word()));
        for (YamlNode check : ((YamlSequence) Objects.requireNonNull(verdict.get("checks"))).items()) {
            checks.add(((YamlScalar) check).value());
        }
        return checks;
    }

    private static YamlMapping mapping(@Nullable YamlNode node) {
        return (YamlMapping) Objects.requireNonNull(node);
    }

    private static String text(YamlMapping mapping, String name) {
        return ((YamlScalar) Objects.requireNonNull(mapping.get(name))).value();
    }
}

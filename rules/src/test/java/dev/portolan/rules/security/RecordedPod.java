package dev.portolan.rules.security;

import dev.portolan.finding.Profile;
import dev.portolan.schema.KubernetesVersion;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A pod, and which checks of the Pod Security Standards forbid it.
 *
 * @param pod as JSON
 * @param answers {@code baseline}, {@code restricted}, and under {@code earlier} what was otherwise in earlier releases
 */
record RecordedPod(String id, String pod, YamlMapping answers) {

    /** All pods of a file of lines, compressed with gzip. */
    static List<RecordedPod> read(InputStream compressed) throws IOException {
        List<RecordedPod> pods = new ArrayList<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            SourceFile file = SourceFile.of("line.json", line);
            YamlMapping root =
                    mapping(YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
            YamlNode pod = Objects.requireNonNull(root.get("pod"));
            pods.add(new RecordedPod(text(root, "id"), file.text(pod.span()), root));
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

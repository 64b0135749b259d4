package dev.portolan.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.manifest.Workload;
import dev.portolan.model.Connections;
import dev.portolan.model.Model;
import dev.portolan.model.NetworkReach;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.Floors;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Small worlds with NetworkPolicies, and who may talk to whom in them. */
class NetworkReachTest {

    private static final RuleCatalog NO_RULES = RuleCatalog.of(List.of());

    @Test
    void whoMayTalkToWhomIsAsRecorded() throws IOException, AnalysisException {
        int equal = 0;
        List<YamlMapping> worlds = worlds();
        List<String> wrong = new ArrayList<>();
        for (YamlMapping world : worlds) {
            Map<String, String> wanted = recorded(world);
            Map<String, String> found = computed(text(world.get("manifests")));
            if (found.equals(wanted)) {
                equal++;
            } else {
                wrong.add(text(world.get("id")) + " wanted " + wanted + " found " + found);
            }
        }
        assertThat(wrong).isEmpty();
        Floors.check("network-policy", equal, worlds.size());
    }

    private static Map<String, String> computed(String manifests) throws AnalysisException {
        Model model = Analyzer.analyze(
                        AnalysisRequest.of(Path.of(""), List.of())
                                .withTexts(List.of(SourceFile.of("world.yaml", manifests))),
                        NO_RULES)
                .model();
        NetworkReach reach = NetworkReach.of(model);
        Map<String, String> found = new TreeMap<>();
        for (Workload from : model.workloads()) {
            for (Workload to : model.workloads()) {
                Connections allowed = reach.allowed(from, to);
                if (!from.equals(to) && !allowed.isNone()) {
                    found.put(name(model, from) + " " + name(model, to), allowed.toString());
                }
            }
        }
        return found;
    }

    private static String name(Model model, Workload workload) {
        return model.namespace(workload.manifest()) + "/" + workload.kind() + "/" + workload.name();
    }

    private static Map<String, String> recorded(YamlMapping world) {
        Map<String, String> allowed = new TreeMap<>();
        for (YamlNode node : items(world.get("allowed"))) {
            YamlMapping pair = (YamlMapping) node;
            YamlNode connections = pair.get("connections");
            allowed.put(
                    text(pair.get("from")) + " " + text(pair.get("to")),
                    connections instanceof YamlScalar scalar
                            ? scalar.value()
                            : String.join(
                                    ", ",
                                    items(connections).stream()
                                            .map(NetworkReachTest::text)
                                            .toList()));
        }
        return allowed;
    }

    private static List<YamlMapping> worlds() throws IOException {
        List<YamlMapping> worlds = new ArrayList<>();
        try (InputStream packed = NetworkReachTest.class.getResourceAsStream("/reference/network-policy.jsonl.gz");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(packed)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                YamlNode read = YamlReader.read(SourceFile.of("line.json", line), ReadingLimits.DEFAULT)
                        .get(0)
                        .root();
                worlds.add((YamlMapping) Objects.requireNonNull(read));
            }
        }
        return worlds;
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.value() : "";
    }
}

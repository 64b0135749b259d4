package dev.portolan.rules.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.model.AllowedPair;
import dev.portolan.model.Model;
import dev.portolan.model.NetworkReach;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.RecordedLine;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Small worlds with NetworkPolicies, and who may talk to whom in them: a test for each theme. */
class NetworkReachTest {

    private static final Map<String, List<RecordedLine>> WORLDS = worlds();

    private static Map<String, List<RecordedLine>> worlds() {
        try {
            return RecordedLine.ofResource("network-policy").stream()
                    .collect(Collectors.groupingBy(
                            world -> world.text("id").replaceAll("-\\d+$", ""), TreeMap::new, Collectors.toList()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @TestFactory
    Stream<DynamicTest> whoMayTalkToWhomIsAsRecorded() {
        return WORLDS.entrySet().stream()
                .map(theme -> DynamicTest.dynamicTest(theme.getKey(), () -> {
                    for (RecordedLine world : theme.getValue()) {
                        assertThat(allowed(world.text("manifests")))
                                .as(world.text("id"))
                                .isEqualTo(recorded(world));
                    }
                }));
    }

    @Test
    void allWorldsAreThere() {
        assertThat(WORLDS.values().stream().mapToInt(List::size).sum()).isEqualTo(360);
    }

    private static List<String> allowed(String manifests) throws AnalysisException {
        Model model = Analyzer.analyze(
                        AnalysisRequest.of(Path.of(""), List.of())
                                .withThreads(1)
                                .withTexts(List.of(SourceFile.of("world.yaml", manifests))),
                        RuleCatalog.of(List.of()))
                .model();
        return AllowedPair.of(model, NetworkReach.of(model), from -> true, to -> true).stream()
                .map(pair -> AllowedPair.name(model, pair.from()) + " " + AllowedPair.name(model, pair.to()) + " "
                        + pair.connections())
                .toList();
    }

    private static List<String> recorded(RecordedLine world) {
        List<String> pairs = new ArrayList<>();
        for (YamlNode node : items(world.root().get("allowed"))) {
            YamlMapping pair = (YamlMapping) node;
            YamlNode connections = pair.get("connections");
            String ports = connections instanceof YamlScalar all
                    ? all.value()
                    : items(connections).stream().map(NetworkReachTest::text).collect(Collectors.joining(", "));
            pairs.add(text(pair.get("from")) + " " + text(pair.get("to")) + " " + ports);
        }
        return pairs;
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.value() : "";
    }
}

package dev.portolan.rules.service;

import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code service-targets.jsonl.gz}.
 *
 * @param states of pods that are not running and ready, by {@code Kind/name}
 * @param services by {@code namespace/name}: the pods, then each port with what it reaches
 */
record RecordedTargets(
        String id, String manifests, Map<String, String> states, Map<String, List<Set<String>>> services) {

    static RecordedTargets of(YamlMapping line) {
        Map<String, String> states = new LinkedHashMap<>();
        for (YamlEntry entry : entries(line.get("states"))) {
            states.put(entry.name(), text(entry.value()));
        }
        Map<String, List<Set<String>>> services = new LinkedHashMap<>();
        for (YamlEntry entry : entries(line.get("services"))) {
            services.put(entry.name(), reach((YamlMapping) entry.value()));
        }
        return new RecordedTargets(text(line.get("id")), text(line.get("manifests")), states, services);
    }

    private static List<Set<String>> reach(YamlMapping service) {
        Set<String> pods =
                items(service.get("pods")).stream().map(RecordedTargets::text).collect(toSet());
        List<Set<String>> ports = new ArrayList<>(List.of(pods));
        for (YamlNode port : items(service.get("ports"))) {
            YamlMapping mapping = (YamlMapping) port;
            Set<String> reached = items(mapping.get("targets")).stream()
                    .map(YamlMapping.class::cast)
                    .map(target -> text(target.get("pod")) + " " + text(target.get("port")))
                    .collect(toSet());
            items(mapping.get("unresolved")).forEach(pod -> reached.add(text(pod) + " unresolved"));
            ports.add(reached);
        }
        return ports;
    }

    private static Collector<String, ?, Set<String>> toSet() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static List<YamlEntry> entries(@Nullable YamlNode node) {
        return node instanceof YamlMapping mapping ? mapping.entries() : List.of();
    }

    private static List<YamlNode> items(@Nullable YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static String text(@Nullable YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.value() : "";
    }
}

package dev.portolan.rules.model;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The true graph of a system, edge by edge.
 *
 * @param nodes each as {@code Kind/name}
 * @param certain edges that must be there, each as {@code from type to}, with {@code port:target} behind those that select
 * @param allowed edges that may be there
 */
record RecordedGraph(Set<String> nodes, Set<String> certain, Set<String> allowed) {

    static RecordedGraph read(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                RecordedGraph.class.getResourceAsStream("/reference/graphs/" + name + ".json"))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            SourceFile file = SourceFile.of(name + ".json", text);
            YamlMapping graph = (YamlMapping) Objects.requireNonNull(
                    YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
            return of(graph);
        }
    }

    private static RecordedGraph of(YamlMapping graph) {
        Set<String> nodes = new TreeSet<>();
        for (YamlMapping node : items(graph.get("nodes"))) {
            nodes.add(text(node, "kind") + "/" + text(node, "name"));
        }
        Set<String> certain = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        for (YamlMapping edge : items(graph.get("edges"))) {
            String type = text(edge, "type");
            String ports = type.equals("selects") || type.equals("calls") ? " " + text(edge, "port") : "";
            String words = text(edge, "from") + " " + type + " " + text(edge, "to") + ports;
            (text(edge, "certain").equals("true") ? certain : allowed).add(words);
        }
        return new RecordedGraph(nodes, certain, allowed);
    }

    private static List<YamlMapping> items(@Nullable YamlNode node) {
        return ((YamlSequence) Objects.requireNonNull(node))
                .items().stream().map(YamlMapping.class::cast).toList();
    }

    private static String text(YamlMapping mapping, String name) {
        return mapping.get(name) instanceof YamlScalar scalar ? scalar.value() : "";
    }
}

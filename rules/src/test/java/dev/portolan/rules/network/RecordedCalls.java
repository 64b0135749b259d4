package dev.portolan.rules.network;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The calls of a recorded graph. */
final class RecordedCalls {

    private RecordedCalls() {}

    /** Each as {@code Deployment/web Service/db 5432}, with {@code missing} behind where that Service is not there. */
    static Set<String> read(Path graph) throws IOException {
        SourceFile file = SourceFile.of("graph.json", Files.readString(graph));
        YamlMapping root = (YamlMapping) Objects.requireNonNull(
                YamlReader.read(file, ReadingLimits.DEFAULT).get(0).root());
        Set<String> calls = new TreeSet<>();
        for (YamlNode node : ((YamlSequence) Objects.requireNonNull(root.get("edges"))).items()) {
            YamlMapping edge = (YamlMapping) node;
            if (text(edge, "type").equals("calls")) {
                calls.add(text(edge, "from") + " " + text(edge, "to") + " " + text(edge, "port")
                        + (edge.get("missing") == null ? "" : " missing"));
            }
        }
        return calls;
    }

    private static String text(YamlMapping edge, String name) {
        return edge.get(name) instanceof YamlScalar scalar ? scalar.text() : "";
    }
}

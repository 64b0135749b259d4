package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.chart.Chart;
import dev.portolan.chart.ChartEdge;
import dev.portolan.chart.ChartGhost;
import dev.portolan.chart.ChartNode;
import dev.portolan.chart.ChartPort;
import dev.portolan.chart.FindingCount;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** A chart for programs: all of it, as one JSON object. Members are only ever added. */
public final class ChartJson {

    private ChartJson() {}

    /** @throws IOException if {@code out} throws it */
    public static void write(Chart chart, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("nodes");
            for (ChartNode node : chart.nodes()) {
                write(node, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("edges");
            for (ChartEdge edge : chart.edges()) {
                write(edge, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("ghosts");
            for (ChartGhost ghost : chart.ghosts()) {
                write(ghost, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(ChartNode node, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonText.member(json, "id", node.id());
        JsonText.member(json, "kind", node.kind());
        JsonText.member(json, "namespace", node.namespace());
        JsonText.member(json, "name", node.name());
        JsonText.member(json, "file", node.file());
        json.writeNumberField("line", node.line());
        JsonText.memberUnlessEmpty(json, "renderedFrom", node.renderedFrom());
        FindingCount findings = node.findings();
        json.writeObjectFieldStart("findings");
        json.writeNumberField("errors", findings.errors());
        json.writeNumberField("warnings", findings.warnings());
        json.writeNumberField("notes", findings.notes());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(ChartEdge edge, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonText.member(json, "from", edge.from());
        JsonText.member(json, "to", edge.to());
        JsonText.member(json, "type", edge.type());
        JsonText.member(json, "field", edge.field());
        JsonText.member(json, "file", edge.file());
        json.writeNumberField("line", edge.line());
        JsonText.memberUnlessEmpty(json, "renderedFrom", edge.renderedFrom());
        JsonText.member(json, "state", edge.state().word());
        json.writeArrayFieldStart("ports");
        for (ChartPort port : edge.ports()) {
            write(port, json);
        }
        json.writeEndArray();
        JsonText.memberUnlessEmpty(json, "note", edge.note());
        json.writeEndObject();
    }

    private static void write(ChartPort port, JsonGenerator json) throws IOException {
        json.writeStartObject();
        number(json, "port", port.port());
        JsonText.member(json, "protocol", port.protocol());
        JsonText.member(json, "name", port.name());
        number(json, "target", port.target());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable Long number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }

    private static void write(ChartGhost ghost, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonText.member(json, "id", ghost.id());
        JsonText.member(json, "kind", ghost.kind());
        JsonText.member(json, "namespace", ghost.namespace());
        JsonText.member(json, "name", ghost.name());
        JsonText.member(json, "near", ghost.near());
        json.writeBooleanField("missing", ghost.missing());
        JsonText.memberUnlessEmpty(json, "hint", ghost.hint());
        json.writeEndObject();
    }
}

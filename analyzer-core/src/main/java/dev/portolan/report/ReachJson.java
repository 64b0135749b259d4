package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.model.AllowedPair;
import dev.portolan.model.Model;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Who may talk to whom, as JSON: an array, one element for each pair of workloads. */
public final class ReachJson {

    private ReachJson() {}

    /** Connections are {@code "All"}, or a list such as {@code ["TCP 80", "UDP 53"]}. */
    public static void write(Model model, List<AllowedPair> pairs, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartArray();
            for (AllowedPair pair : pairs) {
                json.writeStartObject();
                JsonText.member(json, "from", AllowedPair.name(model, pair.from()));
                JsonText.member(json, "to", AllowedPair.name(model, pair.to()));
                if (pair.connections().isAll()) {
                    json.writeStringField("connections", "All");
                } else {
                    json.writeArrayFieldStart("connections");
                    for (String words : pair.connections().inWords()) {
                        json.writeString(words);
                    }
                    json.writeEndArray();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }
}

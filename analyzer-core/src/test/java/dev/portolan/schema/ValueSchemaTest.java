package dev.portolan.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Value;
import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** A schema that we build says of each value what the same schema says when the library reads it as draft-07 itself. */
class ValueSchemaTest {

    private static final List<String> SCHEMAS = List.of(
            "true",
            "false",
            "{}",
            "{\"type\": \"string\"}",
            "{\"type\": \"integer\"}",
            "{\"type\": \"number\"}",
            "{\"type\": \"boolean\"}",
            "{\"type\": \"array\"}",
            "{\"type\": \"object\"}",
            "{\"type\": \"null\"}",
            "{\"type\": [\"string\", \"integer\"]}",
            "{\"enum\": [1, \"a\", true, [1], {\"a\": 1}, null]}",
            "{\"const\": {\"a\": [1, 2]}}",
            "{\"const\": \"a\"}",
            "{\"minimum\": 2}",
            "{\"maximum\": 2}",
            "{\"exclusiveMinimum\": 2}",
            "{\"exclusiveMaximum\": 2, \"type\": \"number\"}",
            "{\"multipleOf\": 0.5}",
            "{\"minLength\": 2}",
            "{\"maxLength\": 1}",
            "{\"pattern\": \"^a+$\"}",
            "{\"pattern\": \"b\", \"minLength\": 2}",
            "{\"format\": \"date\"}",
            "{\"items\": {\"type\": \"integer\"}}",
            "{\"items\": false}",
            "{\"contains\": {\"const\": 2}}",
            "{\"minItems\": 1, \"maxItems\": 2}",
            "{\"properties\": {\"a\": {\"type\": \"integer\"}}}",
            "{\"properties\": {\"a\": false}}",
            "{\"properties\": {\"a\": true}, \"additionalProperties\": false}",
            "{\"properties\": {\"a\": true}, \"additionalProperties\": {\"type\": \"string\"}}",
            "{\"patternProperties\": {\"^a\": {\"minimum\": 2}}, \"additionalProperties\": false}",
            "{\"properties\": {\"a\": {\"maximum\": 1}}, \"patternProperties\": {\"b\": true},"
                    + " \"additionalProperties\": {\"type\": \"array\"}}",
            "{\"propertyNames\": {\"maxLength\": 1}}",
            "{\"required\": [\"a\", \"b\"]}",
            "{\"minProperties\": 2}",
            "{\"maxProperties\": 1, \"type\": \"object\"}",
            "{\"allOf\": [{\"minimum\": 1}, {\"maximum\": 2}]}",
            "{\"anyOf\": [{\"type\": \"string\"}, {\"required\": [\"a\"]}]}",
            "{\"oneOf\": [{\"minimum\": 1}, {\"maximum\": 2}]}",
            "{\"not\": {\"type\": [\"object\", \"array\"]}}",
            "{\"if\": {\"type\": \"integer\"}, \"then\": {\"minimum\": 2}, \"else\": {\"type\": \"string\"}}",
            "{\"if\": {\"required\": [\"a\"]}, \"then\": {\"required\": [\"b\"]}}",
            "{\"if\": {\"type\": \"string\"}, \"else\": false}",
            "{\"properties\": {\"a\": {\"items\": {\"properties\": {\"b\": {\"enum\": [\"x\"]}}, \"required\": [\"b\"]}}}}");

    private static final List<String> VALUES = List.of(
            "1",
            "2",
            "3",
            "1.5",
            "2.25",
            "-7",
            "true",
            "\"\"",
            "\"a\"",
            "\"aa\"",
            "\"ab\"",
            "\"2027-01-31\"",
            "\"\uD83D\uDEA2\"",
            "[]",
            "[1]",
            "[1, 2]",
            "[\"a\", 2, 3]",
            "{}",
            "{\"a\": 1}",
            "{\"a\": 3, \"b\": \"x\"}",
            "{\"a\": [1, 2]}",
            "{\"b\": []}",
            "{\"ab\": 3}",
            "{\"ab\": \"x\", \"c\": [1]}",
            "{\"a\": [{\"b\": \"x\"}]}",
            "{\"a\": [{\"b\": \"y\"}]}",
            "{\"a\": [{}]}");

    private static YamlNode yaml(String json) {
        return Objects.requireNonNull(YamlReader.read(SourceFile.of("a.json", json), ReadingLimits.DEFAULT)
                .get(0)
                .root());
    }

    private static boolean libraryAccepts(String schema, Object value) {
        Schema loaded = SchemaLoader.builder()
                .draftV7Support()
                .schemaJson(new JSONArray("[" + schema + "]").get(0))
                .build()
                .load()
                .build();
        try {
            loaded.validate(value);
            return true;
        } catch (ValidationException refused) {
            return false;
        }
    }

    @Test
    void judgesAsDraft07Does() {
        List<String> apart = new ArrayList<>();
        Set<String> keywords = new TreeSet<>();
        for (String schema : SCHEMAS) {
            List<String> problems = new ArrayList<>();
            ValueSchema ours = ValueSchema.of(yaml(schema), (place, what) -> problems.add(what));
            assertThat(problems).as(schema).isEmpty();
            for (String value : VALUES) {
                boolean accepts = ours.accepts(Value.of(yaml(value)));
                if (accepts != libraryAccepts(schema, new JSONArray("[" + value + "]").get(0))) {
                    apart.add(schema + " of " + value + " by us: " + accepts);
                }
            }
            if (new JSONArray("[" + schema + "]").get(0) instanceof JSONObject object) {
                keywords.addAll(object.keySet());
            }
        }
        assertThat(apart).isEmpty();
        assertThat(keywords).containsExactlyInAnyOrderElementsOf(ValueSchema.keywords());
    }
}

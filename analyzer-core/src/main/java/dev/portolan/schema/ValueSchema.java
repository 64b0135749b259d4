package dev.portolan.schema;

import dev.portolan.manifest.Value;
import dev.portolan.source.Span;
import dev.portolan.yaml.YamlNode;
import java.util.List;
import java.util.function.BiConsumer;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;

/** A JSON Schema (draft-07, without references) that somebody wrote for single values. Safe for use by several threads. */
public final class ValueSchema {

    private final Schema schema;
    private final Validator validator = Validator.builder().failEarly().build();

    private ValueSchema(Schema schema) {
        this.schema = schema;
    }

    /** @param wrong is told of keywords that are not supported and of values that make no sense, each with its place */
    public static ValueSchema of(YamlNode written, BiConsumer<Span, String> wrong) {
        return new ValueSchema(new ValueSchemaReader(wrong).read(written));
    }

    /** The keywords that count. */
    public static List<String> keywords() {
        return ValueSchemaReader.KEYWORDS;
    }

    /** Whether a value, what was dropped or is for the cluster to choose left out, is as the schema wants it. */
    public boolean accepts(Value value) {
        try {
            validator.performValidation(schema, StoredJson.of(value));
            return true;
        } catch (ValidationException refused) {
            return false;
        }
    }
}

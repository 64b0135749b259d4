package dev.portolan.schema;

import com.google.re2j.PatternSyntaxException;
import dev.portolan.finding.Spelling;
import dev.portolan.source.Span;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.ConditionalSchema;
import org.everit.json.schema.ConstSchema;
import org.everit.json.schema.EmptySchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.FalseSchema;
import org.everit.json.schema.NotSchema;
import org.everit.json.schema.NullSchema;
import org.everit.json.schema.NumberSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.TrueSchema;
import org.everit.json.schema.regexp.Regexp;
import org.jspecify.annotations.Nullable;

/**
 * Builds a schema from what is written. Each keyword becomes a schema of its own that lets other types pass. Left out of draft-07 are
 * references, which may lead anywhere, and {@code uniqueItems}, which the library judges in quadratic time.
 */
final class ValueSchemaReader {

    static final List<String> KEYWORDS = List.of(
            "type",
            "enum",
            "const",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
            "format",
            "items",
            "contains",
            "minItems",
            "maxItems",
            "properties",
            "patternProperties",
            "additionalProperties",
            "propertyNames",
            "required",
            "minProperties",
            "maxProperties",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else");

    /** Words for people. */
    private static final List<String> REMARKS = List.of("$schema", "$comment", "title", "description", "examples");

    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "array", "object", "null");

    private final BiConsumer<Span, String> wrong;

    ValueSchemaReader(BiConsumer<Span, String> wrong) {
        this.wrong = wrong;
    }

    Schema read(YamlNode node) {
        if (node instanceof YamlScalar scalar && scalar.type() == ScalarType.BOOLEAN) {
            return scalar.value().equals("true") ? TrueSchema.INSTANCE : FalseSchema.INSTANCE;
        }
        if (!(node instanceof YamlMapping mapping)) {
            return refused(node, "a schema has keywords with values, such as type: string");
        }
        List<Schema> parts = new ArrayList<>();
        ObjectSchema.Builder members = objects();
        for (YamlEntry entry : mapping.entries()) {
            Schema part = read(entry, mapping, members);
            if (part != null) {
                parts.add(part);
            }
        }
        parts.add(members.build());
        return CombinedSchema.allOf(parts).build();
    }

    private Schema refused(YamlNode node, String why) {
        wrong.accept(node.span(), why);
        return EmptySchema.INSTANCE;
    }

    /** @param members what is said of the members of an object, which belongs together; gathered there, with null for an answer */
    private @Nullable Schema read(YamlEntry entry, YamlMapping all, ObjectSchema.Builder members) {
        String keyword = entry.key().text();
        YamlNode value = entry.value();
        return switch (keyword) {
            case "type" -> anyType(value);
            case "enum" -> choice(value);
            case "const" ->
                ConstSchema.builder().permittedValue(FullJson.of(value)).build();
            case "minimum" -> numbers().minimum(number(entry)).build();
            case "maximum" -> numbers().maximum(number(entry)).build();
            case "exclusiveMinimum" -> numbers().exclusiveMinimum(number(entry)).build();
            case "exclusiveMaximum" -> numbers().exclusiveMaximum(number(entry)).build();
            case "multipleOf" -> numbers().multipleOf(step(entry)).build();
            case "minLength" -> strings().minLength(size(entry)).build();
            case "maxLength" -> strings().maxLength(size(entry)).build();
            case "pattern" -> pattern(value);
            case "format" -> format(value);
            case "items" -> lists().allItemSchema(read(value)).build();
            case "contains" -> lists().containsItemSchema(read(value)).build();
            case "minItems" -> lists().minItems(size(entry)).build();
            case "maxItems" -> lists().maxItems(size(entry)).build();
            case "minProperties" -> objects().minProperties(size(entry)).build();
            case "maxProperties" -> objects().maxProperties(size(entry)).build();
            case "propertyNames" -> objects().propertyNameSchema(read(value)).build();
            case "required" -> required(value);
            case "properties", "patternProperties", "additionalProperties" -> gather(entry, members);
            case "allOf" -> CombinedSchema.allOf(schemas(entry)).build();
            case "anyOf" -> CombinedSchema.anyOf(schemas(entry)).build();
            case "oneOf" -> CombinedSchema.oneOf(schemas(entry)).build();
            case "not" -> NotSchema.builder().mustNotMatch(read(value)).build();
            case "if" -> condition(entry, all);
            case "then", "else" -> all.get("if") == null ? refused(entry.key(), keyword + " needs an if") : null;
            default -> unknown(entry);
        };
    }

    private @Nullable Schema gather(YamlEntry entry, ObjectSchema.Builder members) {
        switch (entry.key().text()) {
            case "properties" -> each(entry, member -> members.addPropertySchema(member.name(), read(member.value())));
            case "patternProperties" -> each(entry, member -> addPattern(member, members));
            default -> members.schemaOfAdditionalProperties(read(entry.value()));
        }
        return null;
    }

    private @Nullable Schema unknown(YamlEntry entry) {
        String keyword = entry.key().text();
        if (!REMARKS.contains(keyword)) {
            String near = Spelling.nearest(keyword, KEYWORDS);
            wrong.accept(
                    entry.key().span(),
                    "the keyword " + keyword + " is not supported"
                            + (near == null
                                    ? "; supported are " + String.join(", ", KEYWORDS)
                                    : "; did you mean " + near + "?"));
        }
        return null;
    }

    private Schema anyType(YamlNode value) {
        List<Schema> types = new ArrayList<>();
        for (YamlNode node : value instanceof YamlSequence list ? list.items() : List.of(value)) {
            String name = node instanceof YamlScalar scalar ? scalar.text() : "";
            if (!TYPES.contains(name)) {
                return refused(node, "a type is one of " + String.join(", ", TYPES));
            }
            types.add(name.equals("null") ? NullSchema.INSTANCE : ValueRules.ofType(name));
        }
        return types.isEmpty()
                ? refused(value, "type has no type in it")
                : CombinedSchema.anyOf(types).build();
    }

    private Schema choice(YamlNode value) {
        if (!(value instanceof YamlSequence list) || list.items().isEmpty()) {
            return refused(value, "enum is a list of values");
        }
        EnumSchema.Builder values = EnumSchema.builder();
        list.items().forEach(item -> values.possibleValue(FullJson.of(item)));
        return values.build();
    }

    private Schema pattern(YamlNode value) {
        if (!(value instanceof YamlScalar scalar) || !scalar.isString()) {
            return refused(value, "a pattern is a regular expression; quote it");
        }
        Regexp pattern = regexp(scalar);
        return pattern == null
                ? EmptySchema.INSTANCE
                : strings().pattern(pattern).build();
    }

    private @Nullable Regexp regexp(YamlScalar node) {
        try {
            Regexp pattern = GoPattern.compile(node.text());
            if (pattern == null) {
                wrong.accept(node.span(), "this pattern is too large; write it more simply");
            }
            return pattern;
        } catch (PatternSyntaxException noPattern) {
            wrong.accept(
                    node.span(),
                    "this is no regular expression of RE2, which has no look-around and no back-references: "
                            + noPattern.getDescription());
            return null;
        }
    }

    private Schema format(YamlNode value) {
        String name = value instanceof YamlScalar scalar ? scalar.text() : "";
        CustomFormat known = CustomFormat.NAMES.contains(name) ? CustomFormat.named(name) : null;
        return known == null
                ? refused(value, "a format is one of " + String.join(", ", CustomFormat.NAMES))
                : strings().formatValidator(known).build();
    }

    private Schema required(YamlNode value) {
        if (!(value instanceof YamlSequence list)) {
            return refused(value, "required is a list of names");
        }
        ObjectSchema.Builder object = objects();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar scalar && scalar.isString()) {
                object.addRequiredProperty(scalar.text());
            } else {
                wrong.accept(item.span(), "required is a list of names; quote it");
            }
        }
        return object.build();
    }

    private void each(YamlEntry entry, Consumer<YamlEntry> reader) {
        if (entry.value() instanceof YamlMapping mapping) {
            mapping.entries().forEach(reader);
        } else {
            wrong.accept(entry.value().span(), entry.key().text() + " has names with schemas");
        }
    }

    private void addPattern(YamlEntry member, ObjectSchema.Builder members) {
        Regexp pattern = regexp(member.key());
        Schema schema = read(member.value());
        if (pattern != null) {
            members.patternProperty(pattern, schema);
        }
    }

    private List<Schema> schemas(YamlEntry entry) {
        if (!(entry.value() instanceof YamlSequence list) || list.items().isEmpty()) {
            return List.of(refused(entry.value(), entry.key().text() + " is a list of schemas"));
        }
        return list.items().stream().map(this::read).toList();
    }

    private Schema condition(YamlEntry entry, YamlMapping all) {
        ConditionalSchema.Builder condition = ConditionalSchema.builder().ifSchema(read(entry.value()));
        YamlNode then = all.get("then");
        YamlNode otherwise = all.get("else");
        if (then == null && otherwise == null) {
            return refused(entry.key(), "if needs a then or an else");
        }
        if (then != null) {
            condition.thenSchema(read(then));
        }
        if (otherwise != null) {
            condition.elseSchema(read(otherwise));
        }
        return condition.build();
    }

    private BigDecimal number(YamlEntry entry) {
        if (entry.value() instanceof YamlScalar scalar
                && (scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.FLOAT)) {
            return new BigDecimal(scalar.value());
        }
        wrong.accept(entry.value().span(), entry.key().text() + " is a number");
        return BigDecimal.ONE;
    }

    private BigDecimal step(YamlEntry entry) {
        BigDecimal step = number(entry);
        if (step.signum() > 0) {
            return step;
        }
        wrong.accept(entry.value().span(), "multipleOf is more than 0");
        return BigDecimal.ONE;
    }

    private int size(YamlEntry entry) {
        BigDecimal size = number(entry);
        boolean isSize = size.signum() >= 0
                && size.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                && size.stripTrailingZeros().scale() <= 0;
        if (isSize) {
            return size.intValueExact();
        }
        wrong.accept(entry.value().span(), entry.key().text() + " is a whole number, 0 or more");
        return 0;
    }

    private static NumberSchema.Builder numbers() {
        return NumberSchema.builder().requiresNumber(false);
    }

    private static StringSchema.Builder strings() {
        return StringSchema.builder().requiresString(false);
    }

    private static ArraySchema.Builder lists() {
        return ArraySchema.builder().requiresArray(false);
    }

    private static ObjectSchema.Builder objects() {
        return ObjectSchema.builder().requiresObject(false);
    }
}

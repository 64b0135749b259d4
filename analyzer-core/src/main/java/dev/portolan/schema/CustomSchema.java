package dev.portolan.schema;

import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of a custom kind, as its CustomResourceDefinition describes it: one object of {@code openAPIV3Schema} with all
 * that it holds. Whatever is written there can be read; what makes no sense is left out.
 */
public final class CustomSchema {

    private final YamlMapping node;
    private final boolean keepsAll;
    private final Map<String, CustomSchema> properties;
    private final @Nullable CustomSchema items;
    private final @Nullable CustomSchema additional;

    /** Built when a value is first judged by it. */
    private volatile @Nullable ValueRules rules;

    private CustomSchema(YamlMapping node, boolean keepsAll) {
        this.node = node;
        this.keepsAll = keepsAll;
        this.properties = named(node.get("properties"), keepsAll);
        this.items = of(node.get("items"), keepsAll);
        this.additional = of(node.get("additionalProperties"), keepsAll);
    }

    /**
     * @param keepsAll whether fields that it does not name are kept everywhere, as the first CustomResourceDefinitions did
     * @return null if this is no schema
     */
    static @Nullable CustomSchema of(@Nullable YamlNode node, boolean keepsAll) {
        return node instanceof YamlMapping mapping ? new CustomSchema(mapping, keepsAll) : null;
    }

    private static Map<String, CustomSchema> named(@Nullable YamlNode node, boolean keepsAll) {
        Map<String, CustomSchema> schemas = new LinkedHashMap<>();
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (entry.value() instanceof YamlMapping property) {
                    schemas.put(entry.name(), new CustomSchema(property, keepsAll));
                }
            }
        }
        return Collections.unmodifiableMap(schemas);
    }

    /** {@code string}, {@code integer}, {@code number}, {@code boolean}, {@code array}, {@code object}; empty for any. */
    public String type() {
        return text("type");
    }

    /** By name, as they were written. */
    public Map<String, CustomSchema> properties() {
        return properties;
    }

    /** Of a list's items; null if nothing is said of them. */
    public @Nullable CustomSchema items() {
        return items;
    }

    /** Of the values of a map; null if nothing is said of them. */
    public @Nullable CustomSchema additional() {
        return additional;
    }

    /** What stands for a member of this name; null where nothing does. */
    public @Nullable CustomSchema member(String name) {
        CustomSchema property = properties.get(name);
        return property == null ? additional : property;
    }

    /** Whether fields are kept that it does not name. */
    public boolean keepsUnknown() {
        return keepsAll || isTrue("x-kubernetes-preserve-unknown-fields") || isTrue("additionalProperties");
    }

    public boolean isIntOrString() {
        return isTrue("x-kubernetes-int-or-string");
    }

    /** Whether it is a whole object, with an apiVersion, a kind and metadata. */
    public boolean isEmbedded() {
        return isTrue("x-kubernetes-embedded-resource");
    }

    public boolean isNullable() {
        return isTrue("nullable");
    }

    /** What the server fills in; null for nothing. */
    public @Nullable YamlNode defaultValue() {
        YamlNode value = node.get("default");
        return value == null || ShallowJson.isNull(value) ? null : value;
    }

    List<String> required() {
        return strings("required");
    }

    /** The fields that tell the items of a list apart; empty where it is no map in disguise. */
    List<String> mapKeys() {
        return text("x-kubernetes-list-type").equals("map") ? strings("x-kubernetes-list-map-keys") : List.of();
    }

    boolean isSet() {
        return text("x-kubernetes-list-type").equals("set");
    }

    String text(String name) {
        return node.get(name) instanceof YamlScalar scalar && scalar.isString() ? scalar.value() : "";
    }

    boolean isTrue(String name) {
        return node.get(name) instanceof YamlScalar scalar && scalar.value().equals("true") && !scalar.isString();
    }

    @Nullable
    YamlNode value(String name) {
        return node.get(name);
    }

    /** The schemas that {@code allOf}, {@code anyOf} or {@code oneOf} lists. */
    List<CustomSchema> alternatives(String name) {
        List<CustomSchema> schemas = new ArrayList<>();
        if (node.get(name) instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlMapping schema) {
                    schemas.add(new CustomSchema(schema, keepsAll));
                }
            }
        }
        return schemas;
    }

    @Nullable
    CustomSchema not() {
        return of(node.get("not"), keepsAll);
    }

    /** How many of its CEL rules, and of those inside it, nobody judges here. */
    int celRules() {
        int count = node.get("x-kubernetes-validations") instanceof YamlSequence list
                ? list.items().size()
                : 0;
        for (CustomSchema property : properties.values()) {
            count += property.celRules();
        }
        count += items == null ? 0 : items.celRules();
        return count + (additional == null ? 0 : additional.celRules());
    }

    private List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        if (node.get(name) instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlScalar scalar) {
                    strings.add(scalar.value());
                }
            }
        }
        return strings;
    }

    ValueRules rules() {
        ValueRules known = rules;
        if (known == null) {
            known = ValueRules.of(this);
            rules = known;
        }
        return known;
    }

    /** As it is written, whatever the layout: to tell whether two are the same. */
    String fingerprint() {
        return FullJson.text(FullJson.of(node));
    }
}

package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.Origin;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.schema.CustomKind;
import dev.portolan.schema.CustomSchema;
import dev.portolan.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the server makes of an object of a custom kind: fields that its CustomResourceDefinition does not name vanish,
 * and its defaults are filled in. Source: apiextensions, pruning and defaulting.
 */
final class CustomDefaults {

    /** What every object has, whether a schema names it or not. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("apiVersion", "kind", "metadata");

    private final String definedBy;
    private final Defaulted byDefault;

    private CustomDefaults(CustomKind kind) {
        this.definedBy = kind.definedBy();
        this.byDefault = new Defaulted("default of CustomResourceDefinition " + definedBy);
    }

    static ObjectValue fill(ObjectValue object, CustomKind kind) {
        CustomSchema schema = kind.schema();
        return schema == null ? object : new CustomDefaults(kind).object(object, schema, true);
    }

    private ObjectValue object(ObjectValue object, CustomSchema schema, boolean whole) {
        Map<String, Member> members = new LinkedHashMap<>();
        boolean changed = false;
        for (Member member : object.members()) {
            boolean metadata = whole && OF_EVERY_OBJECT.contains(member.name());
            Value now = metadata ? member.value() : member(member, schema);
            changed |= now != member.value();
            members.put(member.name(), new Member(member.name(), member.key(), now));
        }
        for (Map.Entry<String, CustomSchema> property : schema.properties().entrySet()) {
            YamlNode value = property.getValue().defaultValue();
            Member present = members.get(property.getKey());
            if (value != null && (present == null || isForgottenNull(present.value(), property.getValue()))) {
                Value filled = filled(value, property.getValue());
                members.put(
                        property.getKey(),
                        present == null
                                ? Member.unwritten(property.getKey(), filled)
                                : new Member(property.getKey(), present.key(), Origins.over(present.value(), filled)));
                changed = true;
            }
        }
        return changed ? new ObjectValue(object.origin(), members) : object;
    }

    private Value member(Member member, CustomSchema schema) {
        Value value = member.value();
        YamlNode node = Origins.node(value.origin());
        CustomSchema inside = schema.member(member.name());
        if (inside == null) {
            if (node == null
                    || schema.keepsUnknown()
                    || (schema.isEmbedded() && OF_EVERY_OBJECT.contains(member.name()))) {
                return value;
            }
            return Origins.dropped(
                    value, node, "CustomResourceDefinition " + definedBy + " has no field " + member.name());
        }
        if (isForgottenNull(value, inside)) {
            return node == null ? value : Origins.dropped(value, node, Reasons.NULL);
        }
        return value(value, inside);
    }

    private static boolean isForgottenNull(Value value, CustomSchema schema) {
        return value instanceof ScalarValue scalar && scalar.isNull() && !schema.isNullable();
    }

    private Value value(Value value, @Nullable CustomSchema schema) {
        if (schema == null) {
            return value;
        }
        if (value instanceof ObjectValue object) {
            return object(object, schema, schema.isEmbedded());
        }
        if (!(value instanceof ListValue list)) {
            return value;
        }
        List<Value> items = new ArrayList<>(list.items().size());
        boolean changed = false;
        for (Value item : list.items()) {
            Value now = value(item, schema.items());
            changed |= now != item;
            items.add(now);
        }
        return changed ? new ListValue(list.origin(), items) : list;
    }

    /** A default, and what is filled into it in turn. */
    private Value filled(YamlNode value, CustomSchema schema) {
        return value(unwritten(Value.of(value), byDefault), schema);
    }

    private static Value unwritten(Value value, Origin origin) {
        if (value instanceof ObjectValue object) {
            Map<String, Member> members = new LinkedHashMap<>();
            for (Member member : object.members()) {
                members.put(member.name(), Member.unwritten(member.name(), unwritten(member.value(), origin)));
            }
            return new ObjectValue(origin, members);
        }
        if (value instanceof ListValue list) {
            return new ListValue(
                    origin,
                    list.items().stream().map(item -> unwritten(item, origin)).toList());
        }
        ScalarValue scalar = (ScalarValue) value;
        return new ScalarValue(origin, scalar.type(), scalar.text());
    }
}

package dev.portolan.defaults;

import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.schema.FieldDefinition;
import dev.portolan.schema.FieldType;
import dev.portolan.schema.ListType;
import dev.portolan.schema.MapType;
import dev.portolan.schema.ObjectType;
import dev.portolan.schema.SimpleType;
import dev.portolan.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object into the server's types and writes it back: unknown fields and nulls vanish, zero values come and
 * go, quantities and times get their canonical form. What has a wrong type is left as it is.
 */
final class Decoder {

    private final Layouts layouts;
    private final String version;

    Decoder(Layouts layouts, String version) {
        this.layouts = layouts;
        this.version = version;
    }

    ObjectValue decode(ObjectValue object, Layout layout) {
        Map<String, Member> members = null;
        for (Member member : object.members()) {
            Value now = decode(member, layout);
            if (now != member.value()) {
                members = members == null ? copy(object) : members;
                members.put(member.name(), new Member(member.name(), member.key(), now));
            }
        }
        for (Member fill : layout.filled()) {
            Member present = members == null ? object.member(fill.name()) : members.get(fill.name());
            if (present == null || present.value().origin() instanceof Dropped) {
                members = members == null ? copy(object) : members;
                members.put(fill.name(), filled(present, fill));
            }
        }
        return members == null ? object : new ObjectValue(object.origin(), members);
    }

    private static Member filled(@Nullable Member present, Member fill) {
        return present == null
                ? fill
                : new Member(fill.name(), present.key(), Origins.over(present.value(), fill.value()));
    }

    private static Map<String, Member> copy(ObjectValue object) {
        Map<String, Member> members = new LinkedHashMap<>((object.members().size() + 8) * 2);
        for (Member member : object.members()) {
            members.put(member.name(), member);
        }
        return members;
    }

    private Value decode(Member member, Layout layout) {
        Value value = member.value();
        YamlNode node = Origins.node(value.origin());
        if (node == null) {
            return value;
        }
        FieldDefinition field = layout.field(member.name());
        if (field == null) {
            return Origins.dropped(
                    value, node, "a " + layout.definition().shortName() + " has no field " + member.name());
        }
        if (!field.closedGates().isEmpty()) {
            return Origins.dropped(
                    value, node, "feature gate " + field.closedGates().get(0) + " is off in " + version);
        }
        if (value instanceof ScalarValue scalar && scalar.isNull()) {
            return Origins.dropped(value, node, Reasons.NULL);
        }
        Value decoded = decode(value, field.type(), layout);
        if (layout.zeroValue(member.name()) == ZeroValue.LEFT_OUT) {
            String why = ZeroReason.of(decoded, field.type());
            return why == null ? decoded : Origins.dropped(value, node, why);
        }
        if (decoded instanceof ListValue list && list.items().isEmpty()) {
            return Origins.instead(list, value.origin(), "an empty list is stored as null");
        }
        return decoded;
    }

    private Value decode(Value value, FieldType type, Layout owner) {
        if (value instanceof ScalarValue scalar) {
            return type instanceof SimpleType simple ? Scalars.normalise(scalar, simple) : value;
        }
        if (value instanceof ListValue list) {
            return type instanceof ListType listType ? list(list, listType, owner) : value;
        }
        ObjectValue object = (ObjectValue) value;
        if (type instanceof ObjectType objectType) {
            return object(object, objectType);
        }
        return type instanceof MapType mapType ? map(object, mapType, owner) : value;
    }

    private Value object(ObjectValue object, ObjectType type) {
        Layout layout = layouts.layout(type.definition());
        return layout == null ? object : decode(object, layout);
    }

    private Value list(ListValue list, ListType type, Layout owner) {
        List<Value> items = null;
        for (int i = 0; i < list.items().size(); i++) {
            Value item = list.items().get(i);
            Value now = isNull(item) ? zero(item, type.items()) : decode(item, type.items(), owner);
            if (now != item) {
                items = items == null ? new ArrayList<>(list.items()) : items;
                items.set(i, now);
            }
        }
        return items == null ? list : new ListValue(list.origin(), items);
    }

    private Value map(ObjectValue map, MapType type, Layout owner) {
        Map<String, Member> members = null;
        for (Member member : map.members()) {
            Value value = member.value();
            Value now = isNull(value) ? zero(value, type.values()) : decode(value, type.values(), owner);
            if (isResourceList(type, owner) && now instanceof ScalarValue amount) {
                now = Scalars.roundToMilli(amount);
            }
            if (now != value) {
                members = members == null ? copy(map) : members;
                members.put(member.name(), new Member(member.name(), member.key(), now));
            }
        }
        return members == null ? map : new ObjectValue(map.origin(), members);
    }

    /** Only in the newer resource API is a map of quantities no list of resources. */
    private static boolean isResourceList(MapType type, Layout owner) {
        return type.values() == SimpleType.QUANTITY
                && !owner.definition().name().startsWith("io.k8s.api.resource.");
    }

    private static boolean isNull(Value value) {
        return value instanceof ScalarValue scalar && scalar.isNull();
    }

    private Value zero(Value written, FieldType type) {
        Value zero = type == SimpleType.BASE64 ? layouts.zero(SimpleType.STRING) : layouts.zero(type);
        return Origins.instead(zero, written.origin(), "null is stored as the type's empty value");
    }
}

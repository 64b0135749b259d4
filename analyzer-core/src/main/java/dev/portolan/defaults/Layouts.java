package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.schema.Definition;
import dev.portolan.schema.FieldDefinition;
import dev.portolan.schema.FieldType;
import dev.portolan.schema.ListType;
import dev.portolan.schema.MapType;
import dev.portolan.schema.ObjectType;
import dev.portolan.schema.Schemas;
import dev.portolan.schema.SimpleType;
import dev.portolan.yaml.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The layouts of one Kubernetes version, each made when it is first asked for. */
final class Layouts {

    private static final Defaulted DEFAULT = new Defaulted(Reasons.DEFAULT);

    static final ScalarValue NULL = new ScalarValue(Layout.EMPTY, ScalarType.NULL, "null");

    /** Of the run before: nearly always the same schemas are meant again. */
    private static volatile @Nullable Layouts latest;

    private final Schemas schemas;
    private final ZeroValues zeroValues = new ZeroValues();
    private final Map<String, Layout> layouts = new ConcurrentHashMap<>();

    private Layouts(Schemas schemas) {
        this.schemas = schemas;
    }

    static Layouts of(Schemas schemas) {
        Layouts known = latest;
        if (known == null || known.schemas != schemas) {
            known = new Layouts(schemas);
            latest = known;
        }
        return known;
    }

    /** Null if this version has no such definition. */
    @Nullable
    Layout layout(String definition) {
        Layout known = layouts.get(definition);
        if (known == null) {
            Definition found = schemas.definition(definition);
            if (found == null) {
                return null;
            }
            known = make(found);
            layouts.put(definition, known);
        }
        return known;
    }

    private synchronized Layout make(Definition definition) {
        @Nullable Map<String, ZeroValue> zeros = zeroValues.of(definition.name());
        List<Member> filled = new ArrayList<>();
        for (FieldDefinition field : definition.fields()) {
            ZeroValue zero = zeros == null ? ZeroValue.KEPT : zeros.getOrDefault(field.name(), ZeroValue.LEFT_OUT);
            Value value = fill(field, zero);
            if (value != null) {
                filled.add(Member.unwritten(field.name(), value));
            }
        }
        return new Layout(definition, zeros, List.copyOf(filled));
    }

    private @Nullable Value fill(FieldDefinition field, ZeroValue zero) {
        if (!field.closedGates().isEmpty()) {
            return null;
        }
        String defaultValue = field.defaultValue();
        boolean matters = zero == ZeroValue.KEPT || zero == ZeroValue.NULL;
        if (defaultValue != null && (matters || !isZero(defaultValue))) {
            return new ScalarValue(DEFAULT, scalarType(field.type()), defaultValue);
        }
        return switch (zero) {
            case LEFT_OUT, KEPT -> null;
            case NULL -> NULL;
            case ALWAYS -> zero(field.type());
        };
    }

    private static boolean isZero(String text) {
        return text.isEmpty() || text.equals("0") || text.equals("false");
    }

    private static ScalarType scalarType(FieldType type) {
        if (type == SimpleType.BOOLEAN) {
            return ScalarType.BOOLEAN;
        }
        return type == SimpleType.INT32 || type == SimpleType.INT64 ? ScalarType.INTEGER : ScalarType.STRING;
    }

    /** What a type holds where nobody wrote anything. */
    Value zero(FieldType type) {
        if (type instanceof ObjectType object) {
            return zero(object.definition());
        }
        if (type instanceof ListType || type instanceof MapType) {
            return NULL;
        }
        return zero(type instanceof SimpleType simple ? simple : SimpleType.STRING);
    }

    private static Value zero(SimpleType type) {
        return switch (type) {
            case STRING -> new ScalarValue(Layout.EMPTY, ScalarType.STRING, "");
            case INT32, INT64, NUMBER, INT_OR_STRING, INT64_OR_STRING ->
                new ScalarValue(Layout.EMPTY, ScalarType.INTEGER, "0");
            case BOOLEAN -> new ScalarValue(Layout.EMPTY, ScalarType.BOOLEAN, "false");
            case QUANTITY -> new ScalarValue(Layout.EMPTY, ScalarType.STRING, "0");
            case TIME, MICRO_TIME, BASE64, ANY -> NULL;
        };
    }

    private ObjectValue zero(String definition) {
        Layout layout = layout(definition);
        Map<String, Member> members = new LinkedHashMap<>();
        if (layout != null) {
            for (Member member : layout.filled()) {
                members.put(member.name(), member);
            }
        }
        return new ObjectValue(Layout.EMPTY, members);
    }
}

package dev.portolan.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the fields of a definition, written as {@code port!:i protocol=TCP:{SCTP|TCP|UDP} tolerance~Gate@33-34:q}:
 * name, a mark if it is required, gates with the versions where they are off, default, type.
 */
final class DefinitionLine {

    private final String home;
    private final String text;
    private final int minor;
    private int at;

    DefinitionLine(String home, String text, int minor) {
        this.home = home;
        this.text = text;
        this.minor = minor;
    }

    List<FieldDefinition> fields() {
        List<FieldDefinition> fields = new ArrayList<>();
        while (at < text.length()) {
            fields.add(field());
            at++;
        }
        return fields;
    }

    private FieldDefinition field() {
        String name = upTo("!~=:");
        boolean required = skip('!');
        List<ClosedGate> closed = new ArrayList<>();
        while (skip('~')) {
            String gate = upTo("@");
            at++;
            String off = upTo("~=:");
            if (MinorVersions.contains(off, minor)) {
                closed.add(new ClosedGate(gate, onFrom(off)));
            }
        }
        String defaultValue = skip('=') ? unescaped(upTo(":")) : null;
        at++;
        return new FieldDefinition(name, type(), required, false, defaultValue, closed);
    }

    private static @Nullable KubernetesVersion onFrom(String off) {
        return off.endsWith("-") ? null : new KubernetesVersion(1, MinorVersions.last(off) + 1);
    }

    private FieldType type() {
        char sign = text.charAt(at++);
        return switch (sign) {
            case 's' -> SimpleType.STRING;
            case 'i' -> SimpleType.INT32;
            case 'l' -> SimpleType.INT64;
            case 'n' -> SimpleType.NUMBER;
            case 'b' -> SimpleType.BOOLEAN;
            case 'q' -> SimpleType.QUANTITY;
            case 'I' -> SimpleType.INT_OR_STRING;
            case 't' -> SimpleType.TIME;
            case 'T' -> SimpleType.MICRO_TIME;
            case 'x' -> SimpleType.BASE64;
            case 'a' -> SimpleType.ANY;
            case '{' -> enumeration();
            case '@' -> object();
            case '<' -> new MapType(type());
            case '[' -> list();
            default -> throw new IllegalStateException("no type begins with " + sign + " in " + home);
        };
    }

    private EnumType enumeration() {
        List<String> values = new ArrayList<>();
        do {
            values.add(unescaped(upTo("|}")));
        } while (text.charAt(at++) == '|');
        return new EnumType(values);
    }

    private ObjectType object() {
        String name = upTo(" ");
        return new ObjectType(name.indexOf('.') < 0 ? home + "." + name : name);
    }

    private ListType list() {
        boolean unique = skip('=');
        List<String> keys = List.of();
        if (skip('(')) {
            keys = Arrays.asList(upTo(")").split(","));
            at++;
        }
        return new ListType(type(), unique, keys);
    }

    private boolean skip(char sign) {
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            return true;
        }
        return false;
    }

    private String upTo(String signs) {
        int start = at;
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private static String unescaped(String escaped) {
        return escaped.indexOf('%') < 0
                ? escaped
                : URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

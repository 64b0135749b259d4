package dev.portolan.manifest;

import dev.portolan.source.Span;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cursor into an object. There is a field for every name, whether or not the object has it: an absent one has no
 * value, and points, for messages, at the key of its nearest written parent. A null counts as absent, as it does for
 * the API server; so does what the cluster will choose, as there is nothing to judge: only {@link #origin} and
 * {@link #value} know of it.
 */
public final class Field {

    /** Few lists are longer, and items are asked for again and again. */
    private static final String[] STEPS = {"[0]", "[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]", "[8]", "[9]"};

    private final Manifest manifest;
    private final @Nullable Field parent;
    private final String step;
    private final @Nullable YamlScalar key;
    private final @Nullable Value value;

    private Field(
            Manifest manifest, @Nullable Field parent, String step, @Nullable YamlScalar key, @Nullable Value value) {
        this.manifest = manifest;
        this.parent = parent;
        this.step = step;
        this.key = key;
        this.value = value;
    }

    static Field root(Manifest manifest, ObjectValue object) {
        return new Field(manifest, null, "", null, object);
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The member of this name; absent if there is none or this is no object. */
    public Field get(String name) {
        Member member = value instanceof ObjectValue object ? object.member(name) : null;
        return member == null ? new Field(manifest, this, name, null, null) : of(member);
    }

    /** What lies at a path of names, {@code at("spec", "template", "spec")}. */
    public Field at(String... names) {
        Field field = this;
        for (String name : names) {
            field = field.get(name);
        }
        return field;
    }

    /** The item at this index, from 0; absent if there is none or this is no list. */
    public Field item(int index) {
        Value item = value instanceof ListValue list
                        && index >= 0
                        && index < list.items().size()
                ? list.items().get(index)
                : null;
        return new Field(
                manifest, this, index >= 0 && index < STEPS.length ? STEPS[index] : "[" + index + "]", null, item);
    }

    /** The items of a list; none if this is no list. */
    public List<Field> items() {
        if (!(known() instanceof ListValue list)) {
            return List.of();
        }
        List<Field> items = new ArrayList<>(list.items().size());
        for (int i = 0; i < list.items().size(); i++) {
            items.add(item(i));
        }
        return items;
    }

    /** The members of an object that are there, dropped and assigned ones left out; none if this is no object. */
    public List<Field> members() {
        if (!(known() instanceof ObjectValue object)) {
            return List.of();
        }
        int count = object.memberCount();
        List<Field> members = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Member member = object.member(i);
            Origin origin = member.value().origin();
            if (!(origin instanceof Dropped) && !(origin instanceof Assigned)) {
                members.add(of(member));
            }
        }
        return members;
    }

    private Field of(Member member) {
        return new Field(manifest, this, member.name(), member.key(), member.value());
    }

    /** The field that holds this one; the root holds itself. */
    public Field parent() {
        return parent == null ? this : parent;
    }

    /** The last step of the path: a member's name, or {@code [0]}; empty for the root. */
    public String name() {
        return step;
    }

    /** The path as the API server writes it: {@code spec.ports[0].port}, {@code metadata.labels[app]}. */
    public String path() {
        if (parent == null) {
            return "";
        }
        String before = parent.path();
        if (step.startsWith("[") && parent.value instanceof ListValue) {
            return before + step;
        }
        if (parent.isMap()) {
            return before + "[" + step + "]";
        }
        return before.isEmpty() ? step : before + "." + step;
    }

    /** Whether the members' names are the user's own, as those of labels are. */
    private boolean isMap() {
        return MapFields.isMap(manifest, this);
    }

    public Origin origin() {
        return value == null ? Absent.ABSENT : value.origin();
    }

    public @Nullable Value value() {
        return value;
    }

    /** The value, unless nobody can foretell it. */
    private @Nullable Value known() {
        return value != null && value.origin() instanceof Assigned ? null : value;
    }

    /** Whether the stored object has a value here that is not null and that can be foretold. */
    public boolean isPresent() {
        Value known = known();
        return known != null
                && !(known.origin() instanceof Dropped)
                && !(known instanceof ScalarValue scalar && scalar.isNull());
    }

    public boolean isAbsent() {
        return !isPresent();
    }

    /** Whether it is there because a person wrote it. */
    public boolean isWritten() {
        return isPresent() && node() != null;
    }

    /** What a person wrote here, kept or not; null where nobody did. */
    public @Nullable YamlNode node() {
        Origin origin = origin();
        if (origin instanceof Written written) {
            return written.node();
        }
        if (origin instanceof Normalised normalised) {
            return normalised.node();
        }
        return origin instanceof Dropped dropped ? dropped.node() : null;
    }

    public boolean isObject() {
        return known() instanceof ObjectValue;
    }

    public boolean isList() {
        return known() instanceof ListValue;
    }

    public boolean isString() {
        return known() instanceof ScalarValue scalar && scalar.type() == ScalarType.STRING;
    }

    public boolean isTrue() {
        return known() instanceof ScalarValue scalar
                && scalar.type() == ScalarType.BOOLEAN
                && scalar.text().equals("true");
    }

    /** Whether it is the string {@code text}. */
    public boolean is(String text) {
        return isString() && text().equals(text);
    }

    /** A scalar as JSON would write it, a string without its quotes; empty where there is no scalar or a null. */
    public String text() {
        return known() instanceof ScalarValue scalar && !scalar.isNull() ? scalar.text() : "";
    }

    /** The integer that stands here; null where there is none, or one that fits no {@code long}. */
    public @Nullable Long integer() {
        if (!(known() instanceof ScalarValue scalar) || scalar.type() != ScalarType.INTEGER) {
            return null;
        }
        try {
            return Long.valueOf(scalar.text());
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /** The key before the value; null for an item, for the root, and where nobody wrote it. */
    public @Nullable Span keySpan() {
        return key == null ? null : key.span();
    }

    /** The key as written; null for an item, for the root, and where nobody wrote it. */
    public @Nullable YamlScalar key() {
        return key;
    }

    /** The written value, or, where nobody wrote one, the key of the nearest written parent. */
    public Span span() {
        YamlNode node = node();
        return node == null || isEmptyNull(node) ? headSpan() : node.span();
    }

    /** {@code key:} with nothing behind it: there is no text to point at. */
    private static boolean isEmptyNull(YamlNode node) {
        return node instanceof YamlScalar scalar
                && scalar.isNull()
                && scalar.span().length() == 0;
    }

    /** The key, or what stands for it: of an item its first key, of the root {@code kind}; else the nearest parent's. */
    public Span headSpan() {
        if (key != null) {
            return key.span();
        }
        if (node() instanceof YamlMapping mapping && !mapping.entries().isEmpty()) {
            var kind = parent == null ? mapping.entry("kind") : null;
            return kind == null
                    ? mapping.entries().get(0).key().span()
                    : kind.key().span();
        }
        YamlNode node = node();
        if (node != null) {
            return node.span();
        }
        return parent == null ? manifest.node().span() : parent.headSpan();
    }

    @Override
    public String toString() {
        return path() + " (" + origin().getClass().getSimpleName() + ")";
    }
}

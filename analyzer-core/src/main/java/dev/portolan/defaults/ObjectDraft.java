package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.yaml.ScalarType;
import dev.portolan.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to an object, gathered. The object stays as it is; where nothing changes, it is also the result. */
final class ObjectDraft {

    private final ObjectValue before;
    private @Nullable Map<String, Member> members;

    private ObjectDraft(ObjectValue before) {
        this.before = before;
    }

    static ObjectDraft of(ObjectValue object) {
        return new ObjectDraft(object);
    }

    /** A new object that nobody wrote. */
    static ObjectDraft defaulted(String reason) {
        return new ObjectDraft(new ObjectValue(new Defaulted(reason), Map.of()));
    }

    private @Nullable Member member(String name) {
        return members == null ? before.member(name) : members.get(name);
    }

    /** The stored value; null where there is none. */
    @Nullable
    Value get(String name) {
        Member member = member(name);
        if (member == null || isNothing(member.value())) {
            return null;
        }
        return member.value();
    }

    private static boolean isNothing(Value value) {
        if (value.origin() instanceof Dropped) {
            return true;
        }
        return value instanceof ScalarValue scalar && (scalar.isNull() || scalar.origin() == Layout.EMPTY);
    }

    boolean has(String name) {
        return get(name) != null;
    }

    boolean lacks(String name) {
        return get(name) == null;
    }

    /** The scalar as JSON would write it; empty where there is none. */
    String text(String name) {
        return get(name) instanceof ScalarValue scalar ? scalar.text() : "";
    }

    boolean is(String name, String text) {
        return get(name) instanceof ScalarValue scalar && scalar.text().equals(text);
    }

    boolean isTrue(String name) {
        return get(name) instanceof ScalarValue scalar
                && scalar.type() == ScalarType.BOOLEAN
                && scalar.text().equals("true");
    }

    @Nullable
    ObjectValue object(String name) {
        return get(name) instanceof ObjectValue object ? object : null;
    }

    /** The objects of a list; what else is in it is left out. */
    List<ObjectValue> objects(String name) {
        return Lists.objects(get(name));
    }

    /** Whether somebody wrote a list with nothing in it, which the server cannot always tell from none. */
    boolean isWrittenEmpty(String name) {
        Member member = member(name);
        return member != null
                && member.value() instanceof ListValue list
                && list.items().isEmpty();
    }

    ObjectDraft fill(String name, String text, String reason) {
        return lacks(name) ? put(name, ScalarType.STRING, text, new Defaulted(reason)) : this;
    }

    ObjectDraft fill(String name, String text) {
        return fill(name, text, Reasons.DEFAULT);
    }

    ObjectDraft fill(String name, int number, String reason) {
        return lacks(name) ? put(name, ScalarType.INTEGER, Integer.toString(number), new Defaulted(reason)) : this;
    }

    ObjectDraft fill(String name, int number) {
        return fill(name, number, Reasons.DEFAULT);
    }

    ObjectDraft fill(String name, boolean truth) {
        return lacks(name)
                ? put(name, ScalarType.BOOLEAN, Boolean.toString(truth), new Defaulted(Reasons.DEFAULT))
                : this;
    }

    /** Puts a value that nobody wrote where there is none. */
    ObjectDraft fill(String name, Value value) {
        return lacks(name) ? put(name, value) : this;
    }

    /** Fills in a text that the cluster will choose. */
    ObjectDraft assign(String name, String reason) {
        return lacks(name) ? put(name, Assigning.value(reason)) : this;
    }

    private ObjectDraft put(String name, ScalarType type, String text, Defaulted origin) {
        return put(name, new ScalarValue(origin, type, text));
    }

    /** Puts a value, under the key that somebody may have written; over a written one it counts as normalised. */
    ObjectDraft put(String name, Value value) {
        Member old = member(name);
        Value now = old == null ? value : Origins.over(old.value(), value);
        return putMember(SharedMembers.of(new Member(name, old == null ? null : old.key(), now)));
    }

    /** Puts an object that grew out of the one of this name, with the origin that it has. */
    ObjectDraft set(String name, ObjectValue grown) {
        Member old = member(name);
        return putMember(new Member(name, old == null ? null : old.key(), grown));
    }

    private ObjectDraft putMember(Member member) {
        Map<String, Member> changed = members;
        if (changed == null) {
            changed = new LinkedHashMap<>((before.members().size() + 8) * 2);
            for (Member known : before.members()) {
                changed.put(known.name(), known);
            }
            members = changed;
        }
        changed.put(member.name(), member);
        return this;
    }

    /** What somebody wrote is not kept; what nobody wrote vanishes. */
    ObjectDraft drop(String name, String reason) {
        Member member = member(name);
        if (member == null || member.value().origin() instanceof Dropped) {
            return this;
        }
        YamlNode node = Origins.node(member.value().origin());
        if (node != null) {
            return putMember(new Member(name, member.key(), Origins.dropped(member.value(), node, reason)));
        }
        putMember(member);
        if (members != null) {
            members.remove(name);
        }
        return this;
    }

    /** Changes the object of this name, if there is one. */
    ObjectDraft change(String name, UnaryOperator<ObjectValue> change) {
        return get(name) instanceof ObjectValue object ? replace(name, object, change.apply(object)) : this;
    }

    /** Changes each object of the list of this name, if there is one. */
    ObjectDraft changeEach(String name, UnaryOperator<ObjectValue> change) {
        return get(name) instanceof ListValue list ? replace(name, list, Lists.changeEach(list, change)) : this;
    }

    /** The value of this name becomes another of the same origin. */
    private ObjectDraft replace(String name, Value old, Value now) {
        Member member = member(name);
        return now == old || member == null ? this : putMember(new Member(name, member.key(), now));
    }

    ObjectValue done() {
        return members == null ? before : new ObjectValue(before.origin(), members);
    }
}

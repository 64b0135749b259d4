package dev.portolan.defaults;

import dev.portolan.manifest.Assigned;
import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.Normalised;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.Origin;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.manifest.Written;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same values from elsewhere. */
final class Origins {

    private Origins() {}

    /** What somebody wrote; null where nobody did. */
    static @Nullable YamlNode node(Origin origin) {
        if (origin instanceof Written written) {
            return written.node();
        }
        if (origin instanceof Normalised normalised) {
            return normalised.node();
        }
        return origin instanceof Dropped dropped ? dropped.node() : null;
    }

    /** A new value in the place of an old one: where somebody wrote one that was no null, the new one counts as normalised. */
    static Value over(Value old, Value now) {
        YamlNode node = node(old.origin());
        if (node == null || (node instanceof YamlScalar scalar && scalar.isNull())) {
            return now;
        }
        return now.origin() instanceof Defaulted defaulted ? with(now, new Normalised(node, defaulted.reason())) : now;
    }

    static Value dropped(Value value, YamlNode node, String reason) {
        return with(value, new Dropped(node, reason));
    }

    /** A value that is stored instead of the one that stood where the origin says. */
    static Value instead(Value value, Origin origin, String reason) {
        YamlNode node = node(origin);
        return node == null ? value : with(value, new Normalised(node, reason));
    }

    private static Value with(Value value, Origin origin) {
        if (value instanceof ObjectValue object) {
            return new ObjectValue(origin, members(object));
        }
        if (value instanceof ListValue list) {
            return new ListValue(origin, list.items());
        }
        ScalarValue scalar = (ScalarValue) value;
        return new ScalarValue(origin, scalar.type(), scalar.text());
    }

    private static Map<String, Member> members(ObjectValue object) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            members.put(member.name(), member);
        }
        return members;
    }

    /** The same in another place, where nobody wrote it; what is not stored here is not stored there. */
    static Value copy(Value value, Defaulted origin) {
        if (value.origin() instanceof Assigned) {
            return value;
        }
        if (value instanceof ObjectValue object) {
            return copy(object, origin);
        }
        if (value instanceof ListValue list) {
            List<Value> items = new ArrayList<>(list.items().size());
            for (Value item : list.items()) {
                items.add(copy(item, origin));
            }
            return new ListValue(origin, items);
        }
        ScalarValue scalar = (ScalarValue) value;
        return new ScalarValue(origin, scalar.type(), scalar.text());
    }

    private static ObjectValue copy(ObjectValue object, Defaulted origin) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            if (!(member.value().origin() instanceof Dropped)) {
                members.put(member.name(), Member.unwritten(member.name(), copy(member.value(), origin)));
            }
        }
        return new ObjectValue(origin, members);
    }
}

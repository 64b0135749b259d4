package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.ObjectValue;
import dev.portolan.manifest.ScalarValue;
import dev.portolan.manifest.Value;
import dev.portolan.yaml.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists inside objects. */
final class Lists {

    private Lists() {}

    /** The list with each of its objects changed; the same list where none changes. */
    static ListValue changeEach(ListValue list, UnaryOperator<ObjectValue> change) {
        List<Value> changed = null;
        for (int i = 0; i < list.items().size(); i++) {
            Value item = list.items().get(i);
            Value now = item instanceof ObjectValue object ? change.apply(object) : item;
            if (now != item) {
                if (changed == null) {
                    changed = new ArrayList<>(list.items());
                }
                changed.set(i, now);
            }
        }
        return changed == null ? list : new ListValue(list.origin(), changed);
    }

    /** The objects of a list; what else is in it is left out. */
    static List<ObjectValue> objects(@Nullable Value value) {
        List<ObjectValue> objects = new ArrayList<>();
        if (value instanceof ListValue list) {
            for (Value item : list.items()) {
                if (item instanceof ObjectValue object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /** A list of texts that nobody wrote. */
    static ListValue defaulted(String reason, String... texts) {
        Defaulted origin = new Defaulted(reason);
        List<Value> items = new ArrayList<>();
        for (String text : texts) {
            items.add(new ScalarValue(origin, ScalarType.STRING, text));
        }
        return new ListValue(origin, items);
    }
}

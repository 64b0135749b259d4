package dev.portolan.manifest;

import dev.portolan.yaml.YamlEntry;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import dev.portolan.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of an object, as written or as the API server would store it; each knows where it came from. */
public sealed interface Value permits ObjectValue, ListValue, ScalarValue {

    Origin origin();

    /** The value as written, all of it of origin {@link Written}. */
    static Value of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return of(mapping);
        }
        if (node instanceof YamlSequence sequence) {
            List<Value> items = new ArrayList<>(sequence.items().size());
            for (YamlNode item : sequence.items()) {
                items.add(of(item));
            }
            return new ListValue(new Written(sequence), items);
        }
        YamlScalar scalar = (YamlScalar) node;
        return new ScalarValue(new Written(scalar), scalar.type(), scalar.value());
    }

    /** The object as written, all of it of origin {@link Written}. */
    static ObjectValue of(YamlMapping mapping) {
        Map<String, Member> members = new LinkedHashMap<>(mapping.entries().size() * 2);
        for (YamlEntry entry : mapping.entries()) {
            members.put(entry.name(), new Member(entry.name(), entry.key(), of(entry.value())));
        }
        return new ObjectValue(new Written(mapping), members);
    }
}

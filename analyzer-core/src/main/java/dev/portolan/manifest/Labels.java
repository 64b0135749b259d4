package dev.portolan.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a field that is a map of strings, such as labels. */
final class Labels {

    private Labels() {}

    /** The pairs in their order. A null value counts as the empty string, as the API server has it; what is no scalar is left out. */
    static Map<String, String> of(Field field) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Field member : field.members()) {
            if (!member.isObject() && !member.isList()) {
                pairs.put(member.name(), member.text());
            }
        }
        return Collections.unmodifiableMap(pairs);
    }
}

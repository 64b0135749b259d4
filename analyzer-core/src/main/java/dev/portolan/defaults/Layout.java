package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.Value;
import dev.portolan.schema.Definition;
import dev.portolan.schema.FieldDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server's decoder and encoder know of a definition.
 *
 * @param zeroValues by field, without those left out; null if nothing is known of them
 * @param filled the members that every stored object of this definition has, unless it says otherwise
 */
record Layout(Definition definition, @Nullable Map<String, ZeroValue> zeroValues, List<Member> filled) {

    /** The origin of what is there only because the server's types have no way to leave it out. */
    static final Defaulted EMPTY = new Defaulted("empty");

    ZeroValue zeroValue(String field) {
        return zeroValues == null ? ZeroValue.KEPT : zeroValues.getOrDefault(field, ZeroValue.LEFT_OUT);
    }

    @Nullable
    FieldDefinition field(String name) {
        return definition.field(name);
    }

    static boolean isEmpty(Value value) {
        return value.origin() == EMPTY;
    }
}

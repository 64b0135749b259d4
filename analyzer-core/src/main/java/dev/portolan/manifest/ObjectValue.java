package dev.portolan.manifest;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object or a map. Members keep the order in which they were written; those that nobody wrote follow. */
public final class ObjectValue implements Value {

    private final Origin origin;
    private final Map<String, Member> members;

    public ObjectValue(Origin origin, Map<String, Member> members) {
        this.origin = origin;
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public Origin origin() {
        return origin;
    }

    public Collection<Member> members() {
        return members.values();
    }

    public @Nullable Member member(String name) {
        return members.get(name);
    }

    public @Nullable Value get(String name) {
        Member member = members.get(name);
        return member == null ? null : member.value();
    }
}

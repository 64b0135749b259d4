package dev.portolan.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object or a map. Members keep the order in which they were written; those that nobody wrote follow. */
public final class ObjectValue implements Value {

    /** Up to here a scan of the list is as fast as a hash, and needs no room: large runs hold millions of objects. */
    private static final int SMALL = 16;

    private final Origin origin;
    private final List<Member> members;
    private volatile @Nullable Map<String, Member> index;

    /** @param members by their names */
    public ObjectValue(Origin origin, Map<String, Member> members) {
        this.origin = origin;
        this.members = List.copyOf(members.values());
    }

    @Override
    public Origin origin() {
        return origin;
    }

    public List<Member> members() {
        return members;
    }

    public @Nullable Member member(String name) {
        if (members.size() > SMALL) {
            return index().get(name);
        }
        // By number: this is asked more than all else, and an iterator would have to be made each time.
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.name().equals(name)) {
                return member;
            }
        }
        return null;
    }

    private Map<String, Member> index() {
        Map<String, Member> known = index;
        if (known == null) {
            known = new HashMap<>(members.size() * 2);
            for (Member member : members) {
                known.put(member.name(), member);
            }
            index = known;
        }
        return known;
    }

    public @Nullable Value get(String name) {
        Member member = member(name);
        return member == null ? null : member.value();
    }
}

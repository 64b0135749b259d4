package dev.portolan.manifest;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object or a map. Members keep the order in which they were written; those that nobody wrote follow. */
public final class ObjectValue implements Value {

    /** Up to here a scan of the list is as fast as a hash, and needs no room: large runs hold millions of objects. */
    private static final int SMALL = 16;

    private static final Member[] NONE = {};

    private final Origin origin;

    /** No list: this is asked more than all else, and a list would have to be asked through its interface. */
    private final Member[] members;

    private volatile @Nullable Map<String, Member> index;

    /** @param members by their names */
    public ObjectValue(Origin origin, Map<String, Member> members) {
        this.origin = origin;
        this.members = members.values().toArray(NONE);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    public List<Member> members() {
        return Collections.unmodifiableList(Arrays.asList(members));
    }

    int memberCount() {
        return members.length;
    }

    /** @param number from 0, in the order of {@link #members} */
    Member member(int number) {
        return members[number];
    }

    public @Nullable Member member(String name) {
        if (members.length > SMALL) {
            return index().get(name);
        }
        int length = name.length();
        for (Member member : members) {
            // Most names differ in length already, which is known without a call.
            if (member.name().length() == length && member.name().equals(name)) {
                return member;
            }
        }
        return null;
    }

    private Map<String, Member> index() {
        Map<String, Member> known = index;
        if (known == null) {
            known = new HashMap<>(members.length * 2);
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

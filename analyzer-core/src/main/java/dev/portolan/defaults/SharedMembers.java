package dev.portolan.defaults;

import dev.portolan.manifest.Defaulted;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ScalarValue;

/**
 * Lets the members that the server fills in again and again, such as {@code protocol: TCP}, be held once. Forgets as it
 * goes: it never grows, and what it forgets is only held twice.
 */
final class SharedMembers {

    private static final int SLOTS = 1024;

    /** Threads may overwrite each other's members: any of them is as good. */
    private static final Member[] MEMBERS = new Member[SLOTS];

    private SharedMembers() {}

    /** An equal member, held before if possible. */
    static Member of(Member member) {
        if (member.key() != null
                || !(member.value() instanceof ScalarValue value)
                || !(value.origin() instanceof Defaulted)) {
            return member;
        }
        int slot = (member.name().hashCode() * 31 + value.text().hashCode()) & (SLOTS - 1);
        Member known = MEMBERS[slot];
        if (member.equals(known)) {
            return known;
        }
        MEMBERS[slot] = member;
        return member;
    }
}

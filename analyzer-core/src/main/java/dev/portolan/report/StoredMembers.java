package dev.portolan.report;

import dev.portolan.manifest.Dropped;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.ListValue;
import dev.portolan.manifest.Member;
import dev.portolan.manifest.ObjectValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of an object, those that the cluster will choose included.
 *
 * @param kept what the API server stores
 * @param dropped what somebody wrote and the API server does not store
 */
record StoredMembers(List<Field> kept, List<Field> dropped) {

    static StoredMembers of(Field field) {
        List<Field> kept = new ArrayList<>();
        List<Field> dropped = new ArrayList<>();
        if (field.value() instanceof ObjectValue object) {
            for (Member member : object.members()) {
                boolean isDropped = member.value().origin() instanceof Dropped;
                (isDropped ? dropped : kept).add(field.get(member.name()));
            }
        }
        return new StoredMembers(kept, dropped);
    }

    /** The items of a list, also where the cluster will choose them. */
    static List<Field> items(Field field, ListValue list) {
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            items.add(field.item(i));
        }
        return items;
    }
}

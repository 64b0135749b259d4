package dev.portolan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shares a key, unless too much does: in a crowd nothing stands out, and whoever looks at all of it takes quadratic time. */
final class Crowds<K, T> {

    private static final int CROWD = 200;

    private final Map<K, List<T>> members = new HashMap<>();

    /** Beyond the crowd one more is kept, which tells that it is one. */
    void put(K key, T member) {
        List<T> known = members.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (known.size() <= CROWD) {
            known.add(member);
        }
    }

    /** In the order in which they were put; nothing where there are too many. */
    List<T> find(K key) {
        List<T> known = members.getOrDefault(key, List.of());
        return known.size() <= CROWD ? known : List.of();
    }
}

package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Things of the input by what they are surely applied together with, found without going through all of them. */
public final class ScopeIndex<T> {

    private final Scopes scopes;
    private final List<T> things;
    private final Map<String, List<Integer>> positions = new HashMap<>();

    /** @param place the object that a thing is, or is of */
    public ScopeIndex(Scopes scopes, List<T> things, Function<T, Manifest> place) {
        this.scopes = scopes;
        this.things = List.copyOf(things);
        for (int position = 0; position < things.size(); position++) {
            for (String id : scopes.idsOf(place.apply(things.get(position)))) {
                positions.computeIfAbsent(id, scope -> new ArrayList<>(1)).add(position);
            }
        }
    }

    /** In the order in which they were given: those of which {@link Scopes#together} is true. */
    public List<T> with(Manifest manifest) {
        TreeMap<Integer, T> found = new TreeMap<>();
        for (String id : scopes.idsOf(manifest)) {
            for (Integer position : positions.getOrDefault(id, List.of())) {
                found.put(position, things.get(position));
            }
        }
        return List.copyOf(found.values());
    }
}

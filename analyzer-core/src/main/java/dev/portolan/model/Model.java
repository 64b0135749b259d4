package dev.portolan.model;

import dev.portolan.manifest.Manifest;
import java.util.List;

/** All objects of a run. */
public final class Model {

    private final World world;
    private final List<Manifest> manifests;

    private Model(World world, List<Manifest> manifests) {
        this.world = world;
        this.manifests = List.copyOf(manifests);
    }

    /** @param manifests as the API server would store them, in the order of the input */
    public static Model of(World world, List<Manifest> manifests) {
        return new Model(world, manifests);
    }

    public World world() {
        return world;
    }

    public List<Manifest> manifests() {
        return manifests;
    }
}

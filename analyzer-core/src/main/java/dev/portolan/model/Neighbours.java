package dev.portolan.model;

import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands near a file: in its folder, or in folders of one parent with it. Where more than two hundred stand, none of
 * them stands out, and none is found.
 *
 * @param <G> what else neighbours share, such as a namespace
 * @param <T> what stands there
 */
public final class Neighbours<G, T> {

    private record Place<G>(G group, String folder) {}

    private final Crowds<Place<G>, T> byFolder = new Crowds<>();
    private final Crowds<Place<G>, T> byParent = new Crowds<>();

    public void add(G group, SourceFile file, T one) {
        String folder = Nearness.folder(file);
        byFolder.put(new Place<>(group, folder), one);
        if (!folder.isEmpty()) {
            byParent.put(new Place<>(group, Nearness.parent(folder)), one);
        }
    }

    /** Those of the folder first; what stands in the folder comes again with those of the folders beside it. */
    public List<T> of(G group, SourceFile file) {
        String folder = Nearness.folder(file);
        List<T> found = new ArrayList<>(byFolder.find(new Place<>(group, folder)));
        if (!folder.isEmpty()) {
            found.addAll(byParent.find(new Place<>(group, Nearness.parent(folder))));
        }
        return found;
    }
}

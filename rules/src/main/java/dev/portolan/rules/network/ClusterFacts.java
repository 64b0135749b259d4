package dev.portolan.rules.network;

import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.model.ScopeIndex;
import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the clusters of the input. What the command line says counts for all of them. Safe for use by several
 * threads.
 */
final class ClusterFacts<T> {

    private final OneCluster cluster;
    private final Function<T, @Nullable Field> place;
    private final List<T> said = new ArrayList<>();
    private final ScopeIndex<T> written;
    private final Map<SourceFile, List<T>> byFile = new ConcurrentHashMap<>();

    /**
     * @param facts those of the command line first
     * @param place null where the command line says it
     */
    ClusterFacts(Model model, List<T> facts, Function<T, @Nullable Field> place) {
        this.cluster = new OneCluster(model);
        this.place = place;
        List<T> inFiles = new ArrayList<>();
        for (T fact : facts) {
            (place.apply(fact) == null ? said : inFiles).add(fact);
        }
        this.written = new ScopeIndex<>(model.scopes(), inFiles, this::manifest);
    }

    private Manifest manifest(T fact) {
        return Objects.requireNonNull(place.apply(fact)).manifest();
    }

    /** Those that count for the cluster of an object, in their order. */
    List<T> of(Manifest manifest) {
        return byFile.computeIfAbsent(manifest.file(), file -> find(manifest));
    }

    private List<T> find(Manifest manifest) {
        List<T> found = new ArrayList<>(said);
        for (T fact : written.with(manifest)) {
            if (cluster.holds(manifest, manifest(fact))) {
                found.add(fact);
            }
        }
        return found;
    }
}

package dev.portolan.model;

import dev.portolan.finding.Finding;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which written fields of the input's objects are applied as they are written. An object that kustomizations build is
 * applied as they build it: patches, replacements, variables, labels and images may write a field anew, take it away, or
 * add what is missing. What is so in each of the builds that reach an object says nothing about what is written.
 *
 * <p>An object is built when somebody first asks for it, in time linear in its size and in that of the changes. Not for use
 * by several threads.
 */
public final class BuiltFields {

    /** An object of a file, as its text says. */
    private record Named(String file, @Nullable ObjectIdentity object) {}

    private final Builds builds;
    private final Lazy<Map<Named, List<Manifest>>> byName;
    private final Map<Manifest, List<BuiltObject>> built = new HashMap<>();

    BuiltFields(Builds builds, List<InputDocument> documents) {
        this.builds = builds;
        this.byName = new Lazy<>(() -> byName(documents));
    }

    private static Map<Named, List<Manifest>> byName(List<InputDocument> documents) {
        Map<Named, List<Manifest>> objects = new HashMap<>();
        for (InputDocument document : documents) {
            for (Manifest manifest : document.manifests()) {
                objects.computeIfAbsent(
                                new Named(manifest.file().path(), manifest.identity()), name -> new ArrayList<>(1))
                        .add(manifest);
            }
        }
        return objects;
    }

    /** Whether a finding is of something that no build applies as it is written. */
    public boolean isOvertaken(Finding finding, Hold hold) {
        if (finding.object() == null || !builds.changeFields(finding.file())) {
            return false;
        }
        Manifest object = object(finding);
        if (object == null) {
            return false;
        }
        WrittenPlace place = WrittenPlace.of(object.node(), finding.field());
        List<WrittenPlace> others = hold.others().stream()
                .map(path -> WrittenPlace.of(object.node(), path))
                .toList();
        return built(object).stream()
                .allMatch(one ->
                        place.isOvertaken(one, hold) || others.stream().anyMatch(other -> other.isWrittenAnew(one)));
    }

    private @Nullable Manifest object(Finding finding) {
        Named named = new Named(finding.file().path(), finding.object());
        for (Manifest manifest : byName.get().getOrDefault(named, List.of())) {
            if (manifest.node().span().start() <= finding.span().start()
                    && finding.span().end() <= manifest.node().span().end()) {
                return manifest;
            }
        }
        return null;
    }

    private List<BuiltObject> built(Manifest object) {
        return built.computeIfAbsent(
                object,
                one -> builds.placements(one.file()).stream()
                        .map(placement -> placement.changes().overlays())
                        .distinct()
                        .map(overlays -> BuiltObject.of(one, overlays))
                        .toList());
    }
}

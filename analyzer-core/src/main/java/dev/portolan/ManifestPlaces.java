package dev.portolan;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.source.InputPath;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that manifests were read from, and all folders that these lie in: many paths can be asked about. */
final class ManifestPlaces {

    private final Set<Path> files = new HashSet<>();
    private final Set<Path> places = new HashSet<>();
    private @Nullable Set<Path> realPlaces;

    /** @param workingDirectory what the names of files are relative to; absolute */
    ManifestPlaces(Path workingDirectory, Iterable<InputDocument> documents) {
        for (InputDocument document : documents) {
            String file = document.yaml().file().path();
            if (isManifest(document) && !file.equals(SourceFile.STANDARD_INPUT)) {
                files.add(place(workingDirectory, file));
            }
        }
        files.forEach(file -> addWithFolders(file, places));
    }

    /** Of a file whose name has no spelling in this locale, the nearest folder that has one. */
    private static Path place(Path workingDirectory, String file) {
        String name = file;
        Path place = InputPath.place(workingDirectory, name);
        while (place == null) {
            name = name.lastIndexOf('/') == 0 ? "/" : InputPath.folder(name);
            place = InputPath.place(workingDirectory, name);
        }
        return place;
    }

    static boolean isManifest(InputDocument document) {
        return document.kind() == DocumentKind.MANIFEST || document.kind() == DocumentKind.BROKEN_MANIFEST;
    }

    /** @param path of a file or folder; absolute and normal */
    boolean contain(Path path) {
        // Two links may lead to one file, which is then known by one name only.
        return places.contains(path) || realPlaces().contains(real(path));
    }

    private Set<Path> realPlaces() {
        Set<Path> known = realPlaces;
        if (known == null) {
            known = new HashSet<>();
            for (Path file : files) {
                addWithFolders(real(file), known);
            }
            realPlaces = known;
        }
        return known;
    }

    private static void addWithFolders(Path file, Set<Path> places) {
        Path at = file;
        while (at != null && places.add(at)) {
            at = at.getParent();
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException noFile) {
            return path;
        }
    }
}

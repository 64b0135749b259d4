package dev.portolan.bench;

import dev.portolan.source.FileFinder;
import dev.portolan.source.FoundFile;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that is measured on: {@code -Dtree=FOLDER}. */
public final class ManifestTree {

    private ManifestTree() {}

    /** @throws IllegalStateException if nobody says which folder */
    public static Path folder() {
        String folder = System.getProperty("tree");
        if (folder == null) {
            throw new IllegalStateException("say which folder of manifests to measure on: -Dtree=FOLDER");
        }
        return Path.of(folder).toAbsolutePath();
    }

    /** All its files, in memory. */
    public static List<SourceFile> texts() {
        Path folder = folder();
        List<SourceFile> texts = new ArrayList<>();
        try {
            for (FoundFile file : FileFinder.find(folder, List.of(folder))) {
                if (!file.leadsOut()) {
                    texts.add(SourceDecoder.decode(file.name(), Files.readAllBytes(file.path())));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}

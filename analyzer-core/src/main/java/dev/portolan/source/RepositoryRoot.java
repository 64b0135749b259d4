package dev.portolan.source;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of a repository that holds all others. */
public final class RepositoryRoot {

    private RepositoryRoot() {}

    /** The nearest folder, from this one upwards, that holds {@code .git}; null if none does. */
    public static @Nullable Path of(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return at;
            }
        }
        return null;
    }
}

package dev.portolan.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of a repository that holds all others. */
public final class RepositoryRoot {

    private static final String LINK = "gitdir:";

    private RepositoryRoot() {}

    /** The nearest folder, from this one upwards, that holds {@code .git}; null if none does. */
    public static @Nullable Path of(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(GitIgnore.REPOSITORY))) {
                return at;
            }
        }
        return null;
    }

    /**
     * Where git keeps what it knows of a repository: {@code .git}, or in a worktree or submodule the folder that this file names.
     *
     * @param root of the repository
     * @throws IOException if the file cannot be read
     */
    public static Path gitFolder(Path root) throws IOException {
        Path git = root.resolve(GitIgnore.REPOSITORY);
        if (!Files.isRegularFile(git)) {
            return git;
        }
        String link = new String(FileBytes.of(git), StandardCharsets.UTF_8).strip();
        return link.startsWith(LINK)
                ? root.resolve(link.substring(LINK.length()).strip())
                : git;
    }
}

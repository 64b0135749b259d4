package dev.portolan.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds the files that may hold manifests. */
public final class FileFinder {

    private FileFinder() {}

    /**
     * Files that are named, whatever their ending, and the {@code .yaml}, {@code .yml} and {@code .json} files below
     * folders that are named. {@code .gitignore} files count below a named folder, never for what is named itself;
     * {@code .git} folders are never entered. Symbolic links are not followed out of a named folder.
     *
     * @return sorted by name, each file once
     * @throws java.nio.file.NoSuchFileException if a path does not exist
     */
    public static List<FoundFile> find(Path workingDirectory, List<Path> paths) throws IOException {
        return List.of();
    }
}

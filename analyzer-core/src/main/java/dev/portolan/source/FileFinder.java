package dev.portolan.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the files that may hold manifests. */
public final class FileFinder {

    /** Of files that may hold manifests. */
    public static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private static final Comparator<FoundFile> BY_NAME =
            (one, other) -> one.name().compareTo(other.name());

    private FileFinder() {}

    /**
     * Files that are named, whatever their ending, and the {@code .yaml}, {@code .yml} and {@code .json} files below
     * folders that are named. {@code .gitignore} files count below a named folder, never for what is named itself;
     * {@code .git} folders are never entered. Symbolic links are not followed out of a named folder. A folder that cannot
     * be listed is in the result itself: reading it fails as well, so it is not forgotten.
     *
     * @return sorted by name, each file once
     * @throws java.nio.file.NoSuchFileException if a path does not exist
     */
    public static List<FoundFile> find(Path workingDirectory, List<Path> paths) throws IOException {
        Path base = workingDirectory.toAbsolutePath().normalize();
        List<FoundFile> plain = new ArrayList<>();
        List<FoundFile> links = new ArrayList<>();
        for (Path path : paths) {
            Path absolute = base.resolve(path).normalize();
            if (!Files.exists(absolute)) {
                throw new NoSuchFileException(path.toString());
            }
            String name = name(base, path, absolute);
            if (Files.isDirectory(absolute)) {
                FolderSearch search = FolderSearch.in(absolute.toRealPath(), name);
                plain.addAll(search.files());
                links.addAll(search.links());
            } else {
                plain.add(new FoundFile(realPath(absolute), name, false));
            }
        }
        plain.sort(BY_NAME);
        if (links.isEmpty() && paths.size() == 1) {
            return plain; // nothing is there twice
        }
        links.sort(BY_NAME);
        Map<Path, FoundFile> once = new LinkedHashMap<>(); // so that hardly anything is left to sort
        plain.forEach(file -> once.putIfAbsent(file.path(), file));
        links.forEach(file -> once.putIfAbsent(file.path(), file));
        return once.values().stream().sorted(BY_NAME).toList();
    }

    /** Whether manifests may be in a file of this name. */
    public static boolean hasEnding(String name) {
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** Under which name reports speak of what is given; empty for the working directory. */
    public static String name(Path workingDirectory, Path given) {
        Path base = workingDirectory.toAbsolutePath().normalize();
        return name(base, given, base.resolve(given).normalize());
    }

    private static String name(Path base, Path given, Path absolute) {
        Path name = given.isAbsolute() && !absolute.startsWith(base) ? absolute : base.relativize(absolute);
        return name.toString().replace(File.separatorChar, '/');
    }

    /** Of a pipe, such as {@code /dev/fd/63}, the path itself. */
    private static Path realPath(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException noFile) {
            return path;
        }
    }
}

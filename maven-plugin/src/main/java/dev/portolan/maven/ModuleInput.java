package dev.portolan.maven;

import dev.portolan.source.FileFinder;
import dev.portolan.source.FoundFile;
import dev.portolan.source.PathGlobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the manifests of a module are.
 *
 * @param basedir of the module, without symbolic links; what the patterns are relative to
 * @param paths files and folders that are there, absolute
 * @param realPaths the same without symbolic links
 * @param missing what is asked for and is not there, absolute
 * @param includes none for all files
 */
record ModuleInput(
        Path basedir,
        List<Path> paths,
        List<Path> realPaths,
        List<Path> missing,
        PathGlobs includes,
        PathGlobs excludes) {

    static ModuleInput of(Path basedir, List<Path> wanted, List<String> includes, List<String> excludes) {
        List<Path> absolute =
                wanted.stream().map(path -> basedir.resolve(path).normalize()).toList();
        Path real = real(basedir);
        List<Path> paths = absolute.stream().filter(Files::exists).toList();
        return new ModuleInput(
                real,
                paths,
                paths.stream().map(ModuleInput::real).toList(),
                absolute.stream().filter(path -> !Files.exists(path)).toList(),
                new PathGlobs(includes, real),
                new PathGlobs(excludes, real));
    }

    /** The same for who does not mind what is missing. */
    ModuleInput withoutMissing() {
        return new ModuleInput(basedir, paths, realPaths, List.of(), includes, excludes);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** Whether a file, as it really lies, is one of this module's. */
    boolean holds(Path file) {
        return realPaths.stream().anyMatch(file::startsWith);
    }

    boolean includes(Path file) {
        return includes.lines().isEmpty() || !file.startsWith(basedir) || includes.selects(file);
    }

    boolean excludes(Path file) {
        return file.startsWith(basedir) && excludes.ignores(file);
    }

    /** All that is there, left out or not. */
    List<FoundFile> files(Path root) throws IOException {
        return FileFinder.find(root, paths);
    }

    static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path.toAbsolutePath().normalize();
        }
    }
}

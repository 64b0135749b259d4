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
 * @param missing what is asked for and is not there, absolute
 * @param includes patterns; none for all files
 */
record ModuleInput(Path basedir, List<Path> paths, List<Path> missing, List<String> includes, List<String> excludes) {

    static ModuleInput of(Path basedir, List<Path> wanted, List<String> includes, List<String> excludes) {
        List<Path> absolute =
                wanted.stream().map(path -> basedir.resolve(path).normalize()).toList();
        return new ModuleInput(
                real(basedir),
                absolute.stream().filter(Files::exists).toList(),
                absolute.stream().filter(path -> !Files.exists(path)).toList(),
                includes,
                excludes);
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** Whether a file, as it really lies, is one of this module's. */
    boolean holds(Path file) {
        return paths.stream().anyMatch(path -> file.startsWith(real(path)));
    }

    boolean includes(Path file) {
        return includes.isEmpty() || !file.startsWith(basedir) || PathGlobs.match(includes, basedir, file);
    }

    boolean excludes(Path file) {
        return file.startsWith(basedir) && PathGlobs.match(excludes, basedir, file);
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

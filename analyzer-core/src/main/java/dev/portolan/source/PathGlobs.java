package dev.portolan.source;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Patterns for paths, as {@code .gitignore} files have them: {@code test/}, {@code *.tmp.yaml}, {@code charts/**}. */
public final class PathGlobs {

    private PathGlobs() {}

    /** Whether any pattern matches a file below a folder, or one of the folders that it lies in. */
    public static boolean match(List<String> patterns, Path folder, Path file) {
        String path = folder.relativize(file).toString().replace(File.separatorChar, '/');
        for (String pattern : patterns) {
            GitIgnorePattern parsed = GitIgnorePattern.of(pattern);
            if (parsed != null && matches(parsed, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(GitIgnorePattern pattern, String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (pattern.matches(path.substring(0, slash), true)) {
                return true;
            }
        }
        return pattern.matches(path, false);
    }
}

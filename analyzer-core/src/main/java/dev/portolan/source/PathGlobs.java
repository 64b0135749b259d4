package dev.portolan.source;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A list of patterns for paths, as {@code .gitignore} files have them: {@code test/}, {@code *.tmp.yaml}, {@code charts/**}. They mean
 * what git means by them.
 */
public final class PathGlobs {

    private final List<String> lines;
    private final Path folder;
    private final List<GitIgnorePattern> patterns;

    /**
     * @param lines blank ones and comments name nothing
     * @param folder what they are relative to; all files asked about lie below it
     */
    public PathGlobs(List<String> lines, Path folder) {
        this.lines = List.copyOf(lines);
        this.folder = folder;
        this.patterns = lines.stream()
                .map(GitIgnorePattern::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** As they are written. */
    public List<String> lines() {
        return lines;
    }

    /**
     * Whether a file is ignored, as by the lines of a {@code .gitignore} file: the last pattern that matches decides, and a {@code !}
     * takes nothing back of a folder that is ignored itself.
     */
    public boolean ignores(Path file) {
        String path = path(file);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (isNamed(path.substring(0, slash), true, false)) {
                return true;
            }
        }
        return isNamed(path, false, false);
    }

    /**
     * Whether a file is chosen, as by the lines of {@code git sparse-checkout}: where none matches the file itself, it shares the fate
     * of its folder. Other than there, patterns that all begin with {@code !} choose everything else.
     */
    public boolean selects(Path file) {
        String path = path(file);
        boolean selected = !patterns.isEmpty() && patterns.stream().allMatch(GitIgnorePattern::negated);
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            selected = isNamed(path.substring(0, slash), true, selected);
        }
        return isNamed(path, false, selected);
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** What the last pattern that matches says. */
    private boolean isNamed(String path, boolean isFolder, boolean otherwise) {
        for (int i = patterns.size() - 1; i >= 0; i--) {
            if (patterns.get(i).matches(path, isFolder)) {
                return !patterns.get(i).negated();
            }
        }
        return otherwise;
    }
}

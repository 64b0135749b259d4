package dev.portolan.source;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .gitignore} files that count in a folder: its own, and those of the folders above it up to the root of the
 * repository. What git tracks all the same is not ignored, or else a line in a pull request could hide it. What only one user's git knows ({@code .git/info/exclude}, {@code core.excludesFile}) does not count: two
 * people would get two answers.
 */
final class GitIgnore {

    /** Ignores nothing. */
    static final GitIgnore NONE = new GitIgnore(null, null, 0, List.of());

    private static final List<GitIgnorePattern> EVERYTHING = patterns("*");

    static final String FILE = ".gitignore";
    static final String REPOSITORY = ".git";

    private final @Nullable GitIndex index;
    private final @Nullable GitIgnore above;
    private final int prefix;
    private final List<GitIgnorePattern> patterns;

    private GitIgnore(
            @Nullable GitIndex index, @Nullable GitIgnore above, int prefix, List<GitIgnorePattern> patterns) {
        this.index = index;
        this.above = above;
        this.prefix = prefix;
        this.patterns = patterns;
    }

    /**
     * What counts in a named folder, its own file not yet included. If it is ignored itself, nothing that stands above
     * counts: whoever names it wants to see what is in it.
     */
    static GitIgnore above(Path folder) {
        List<Path> folders = new ArrayList<>();
        Path top = folder;
        while (!isRepository(top)) {
            top = top.getParent();
            if (top == null) {
                return NONE;
            }
            folders.add(0, top);
        }
        folders.add(folder);
        GitIgnore ignore = NONE;
        for (int i = 1; i < folders.size(); i++) {
            ignore = ignore.in(folders.get(i - 1));
            if (ignore.matches(folders.get(i), true)) {
                return new GitIgnore(ignore.index, null, 0, List.of());
            }
        }
        return ignore;
    }

    private static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve(REPOSITORY), LinkOption.NOFOLLOW_LINKS);
    }

    /** What counts in a folder below; in a repository of its own, only what stands there. */
    GitIgnore in(Path folder) {
        return in(folder, isRepository(folder), true);
    }

    /**
     * The same, for who has listed the folder.
     *
     * @param isRepository whether it holds something called {@link #REPOSITORY}
     * @param mayHaveFile whether it may hold a {@link #FILE}
     */
    GitIgnore in(Path folder, boolean isRepository, boolean mayHaveFile) {
        if (patterns == EVERYTHING && !isRepository) {
            return this; // what is ignored with its folder cannot be taken back
        }
        GitIgnore outer = isRepository ? new GitIgnore(new GitIndex(folder), null, 0, List.of()) : this;
        List<GitIgnorePattern> own = mayHaveFile ? read(folder.resolve(FILE)) : List.of();
        return own.isEmpty() ? outer : new GitIgnore(outer.index, outer, pathLength(folder), own);
    }

    /** What counts in a folder of this folder: if it is ignored, all but what git tracks in it is; null where that is nothing. */
    @Nullable
    GitIgnore enter(Path folder) {
        if (!matches(folder, true)) {
            return this;
        }
        return isTracked(folder, true) ? new GitIgnore(index, null, pathLength(folder), EVERYTHING) : null;
    }

    private static int pathLength(Path folder) {
        String path = folder.toString();
        return path.endsWith("/") ? path.length() : path.length() + 1;
    }

    /** As git does, this follows no symbolic link; a file that cannot be read ignores nothing. */
    private static List<GitIgnorePattern> read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            return patterns(new String(FileBytes.of(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<GitIgnorePattern> patterns(String text) {
        List<GitIgnorePattern> patterns = new ArrayList<>();
        for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1)) {
            GitIgnorePattern pattern =
                    GitIgnorePattern.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    /** Whether a file, or link, in this folder is ignored. */
    boolean ignores(Path file) {
        return matches(file, false) && !isTracked(file, false);
    }

    private boolean isTracked(Path path, boolean isFolder) {
        if (index == null) {
            return false;
        }
        String inside = index.repository().relativize(path).toString().replace(File.separatorChar, '/');
        return isFolder ? index.tracksBelow(inside) : index.tracks(inside);
    }

    /** Whether a path in this folder is, its folders taken not to be. The last line that matches decides. */
    private boolean matches(Path path, boolean isFolder) {
        String text = path.toString().replace(File.separatorChar, '/');
        for (GitIgnore level = this; level != null; level = level.above) {
            for (int i = level.patterns.size() - 1; i >= 0; i--) {
                GitIgnorePattern pattern = level.patterns.get(i);
                if (pattern.matches(text.substring(level.prefix), isFolder)) {
                    return !pattern.negated();
                }
            }
        }
        return false;
    }
}

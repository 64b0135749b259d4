package dev.portolan.cli;

import dev.portolan.config.Configuration;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The git repository around a folder. */
final class GitRepository {

    private final Path workingDirectory;
    private final Path top;

    private GitRepository(Path workingDirectory, Path top) {
        this.workingDirectory = workingDirectory;
        this.top = top;
    }

    /** @throws UsageException if there is no git, or no repository */
    static GitRepository of(Path folder) throws UsageException {
        Path absolute = folder.toAbsolutePath().normalize();
        GitAnswer answer = new Git(absolute).ask("rev-parse", "--show-toplevel");
        if (!answer.isRight()) {
            throw new UsageException(
                    answer.complaint().contains("not a git repository")
                            ? "this folder is in no git repository, so nobody knows what changed"
                            : "git cannot be asked here: " + answer.complaint());
        }
        String top = answer.text();
        return new GitRepository(absolute, real(Path.of(top.substring(0, top.length() - 1))));
    }

    /** Asked from the root of the repository. */
    Git git() {
        return new Git(top);
    }

    Path top() {
        return top;
    }

    /** The id of all files of a revision. */
    String tree(String revision) throws UsageException {
        if (revision.isEmpty() || revision.startsWith("-")) {
            throw new UsageException("\"" + revision + "\" is no revision; write one such as HEAD, main or v1.2");
        }
        GitAnswer answer = git().ask("rev-parse", "--verify", "--quiet", revision + "^{tree}");
        if (!answer.isRight()) {
            throw new UsageException("git knows no revision " + revision
                    + "; where the history is cut short, as in many CI jobs, fetch it first");
        }
        return answer.text().trim();
    }

    void requireInside(Path given) throws UsageException {
        if (!place(given).startsWith(top)) {
            throw new UsageException(given + " lies outside of the git repository " + top.getFileName());
        }
    }

    /** From the root of the repository, with slashes, as git speaks of it; empty for the root itself. */
    String pathOf(Path given) {
        return top.relativize(place(given)).toString().replace(File.separatorChar, '/');
    }

    /** Tells which of some paths from the root of the repository there are. */
    interface Known {
        List<String> among(List<String> paths) throws UsageException;
    }

    /** The nearest configuration from the working directory upwards, of those that git knows; null if there is none. */
    @Nullable
    Path nearestConfiguration(Known known) throws UsageException {
        List<String> candidates = new ArrayList<>();
        for (String folder = pathOf(Path.of("")); !folder.isEmpty(); folder = parent(folder)) {
            candidates.add(folder + "/" + Configuration.FILE_NAME);
        }
        candidates.add(Configuration.FILE_NAME);
        List<String> found = known.among(candidates);
        for (String candidate : candidates) {
            if (found.contains(candidate)) {
                return top.resolve(candidate);
            }
        }
        return null;
    }

    private static String parent(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }

    /** Where it lies, free of symbolic links as far as it is there at all. */
    Path place(Path given) {
        return real(workingDirectory.resolve(given).normalize());
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            Path parent = path.getParent();
            return parent == null ? path : real(parent).resolve(path.getFileName());
        }
    }
}

package dev.portolan.cli;

import dev.portolan.config.Configuration;
import dev.portolan.source.RepositoryRoot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The git repository around a folder. */
final class GitRepository {

    private static final String NAMED_BY_USER = "GIT_DIR";

    private final Path workingDirectory;
    private final Path top;
    private final Git git;

    private GitRepository(Path workingDirectory, Path top, Path gitFolder) {
        this.workingDirectory = workingDirectory;
        this.top = top;
        this.git = Git.of(top, gitFolder);
    }

    /** @throws UsageException if there is no git, or no repository, or only what looks like one */
    static GitRepository of(Path folder) throws UsageException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path gitFolder = place("--absolute-git-dir", absolute);
        if (System.getenv(NAMED_BY_USER) == null && !isFolderOfGit(gitFolder, real(absolute))) {
            throw disguised();
        }
        return new GitRepository(absolute, place("--show-toplevel", absolute), gitFolder);
    }

    private static Path place(String question, Path folder) throws UsageException {
        GitAnswer answer = new Git(folder).ask("rev-parse", question);
        if (answer.complaint().contains("bareRepository")) {
            throw disguised();
        }
        if (!answer.isRight()) {
            throw new UsageException(
                    answer.complaint().contains("not a git repository")
                            ? "this folder is in no git repository, so nobody knows what changed"
                            : "git cannot be asked here: " + answer.complaint());
        }
        String place = answer.text();
        return real(Path.of(place.substring(0, place.length() - 1)));
    }

    /**
     * A folder may look like a repository without {@code .git}, and what a commit brings can make it so: its {@code config} would name
     * programs for git to run. No commit can bring a {@code .git}. An old git knows no {@code safe.bareRepository}.
     */
    private static boolean isFolderOfGit(Path gitFolder, Path start) throws UsageException {
        try {
            for (Path at = start; at != null; at = at.getParent()) {
                if (real(RepositoryRoot.gitFolder(at)).equals(gitFolder)) {
                    return true;
                }
            }
        } catch (IOException unreadable) {
            throw new UsageException("cannot read the file .git, which says where the repository is");
        }
        return false;
    }

    private static UsageException disguised() {
        return new UsageException(
                "this folder, or one above it, is laid out as a bare git repository, and git would run what"
                        + " its config says; take its HEAD, objects and refs away, or name the repository with "
                        + NAMED_BY_USER);
    }

    /** Asked from the root of the repository. */
    Git git() {
        return git;
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

    /**
     * The name under which a revision has it, with slashes: no symbolic link in the repository is followed, because a change may bring one
     * that leads to another file. Null for what lies outside.
     */
    @Nullable
    String nameOf(Path given) {
        Path way = real(workingDirectory).resolve(given).normalize();
        Path at = way.getRoot();
        for (Path name : way) {
            if (real(at).startsWith(top)) {
                break;
            }
            at = at.resolve(name);
        }
        Path start = real(at);
        return start.startsWith(top)
                ? top.relativize(start.resolve(at.relativize(way))).toString().replace(File.separatorChar, '/')
                : null;
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

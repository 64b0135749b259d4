package dev.portolan.cli;

import dev.portolan.ownrule.OwnRules;
import dev.portolan.source.FileBytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that say how to look, as a revision has them: a proposed change cannot choose the measure that it is held to.
 *
 * @param revision as it was asked for
 * @param tree the id of all its files
 */
record RevisionText(GitRepository repository, String revision, String tree) {

    static final String OPTION = "--config-from";

    /** @throws UsageException if there is no git repository, or no such revision */
    static RevisionText of(String revision, Session session) throws UsageException {
        GitRepository repository = GitRepository.of(session.workingDirectory());
        return new RevisionText(repository, revision, repository.tree(revision));
    }

    /**
     * The bytes of a file that was named.
     *
     * @throws UsageException if the revision has no such file
     */
    byte[] bytes(Path given) throws UsageException {
        repository.requireInside(given);
        String path = repository.pathOf(given);
        if (!files(List.of(path)).contains(path)) {
            throw new UsageException(revision + " has no file " + given + ", and " + OPTION + " reads it from there");
        }
        return bytes(path);
    }

    boolean isInside(Path file) {
        return repository.place(file).startsWith(repository.top());
    }

    /** Null where the revision has no such file. */
    private byte @Nullable [] bytesIfAny(Path file) throws UsageException {
        String path = repository.pathOf(file);
        return files(List.of(path)).contains(path) ? bytes(path) : null;
    }

    /** Whether a configuration, or a rule of the project beside it, is not as the revision has it. */
    boolean differs(Path configuration) throws UsageException {
        if (!Arrays.equals(bytesIfAny(configuration), bytesHere(configuration))) {
            return true;
        }
        String rules = repository.pathOf(repository.place(configuration).resolveSibling(OwnRules.FOLDER));
        Git git = repository.git();
        return !git.names("diff", "--no-ext-diff", "--no-textconv", "--name-only", "-z", tree, "--", rules)
                        .isEmpty()
                || !git.names("ls-files", "--others", "-z", "--", rules).isEmpty();
    }

    private static byte @Nullable [] bytesHere(Path file) {
        try {
            return FileBytes.of(file);
        } catch (IOException missing) {
            return null;
        }
    }

    private byte[] bytes(String path) throws UsageException {
        return repository.git().answer("cat-file", "blob", tree + ":" + path).bytes();
    }

    /** The nearest configuration from the working directory upwards; null if there is none. */
    @Nullable
    Path nearestConfiguration() throws UsageException {
        return repository.nearestConfiguration(this::files);
    }

    /** The project's own rules beside a configuration, in a folder that lasts as long as this process. */
    Path rules(Path configuration) throws UsageException {
        Path rules = repository.place(configuration).resolveSibling(OwnRules.FOLDER);
        String from = repository.pathOf(rules) + "/";
        return RulesCopy.make(files(List.of(from)), from, this::bytes, revision);
    }

    /** Plain files at these paths, or below those that end with a slash; links are none. */
    private List<String> files(List<String> paths) throws UsageException {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", tree, "--"));
        arguments.addAll(paths);
        List<String> files = new ArrayList<>();
        for (String line : repository.git().names(arguments.toArray(String[]::new))) {
            if (line.startsWith("100")) {
                files.add(line.substring(line.indexOf('\t') + 1));
            }
        }
        return files;
    }
}

package dev.portolan.cli;

import dev.portolan.ownrule.OwnRules;
import dev.portolan.source.FileBytes;
import dev.portolan.source.FileFinder;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
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
        String path = name(given);
        if (!files(List.of(path)).contains(path)) {
            throw new UsageException(revision + " has no file " + given + ", and " + OPTION + " reads it from there");
        }
        return bytes(path);
    }

    boolean isInside(Path file) {
        return repository.nameOf(file) != null;
    }

    private String name(Path given) throws UsageException {
        String name = repository.nameOf(given);
        if (name == null) {
            repository.requireInside(given);
            throw new UsageException(given + " lies outside of the git repository");
        }
        return name;
    }

    /** Null where the revision has no such file. */
    private byte @Nullable [] bytesIfAny(Path file) throws UsageException {
        String path = name(file);
        return files(List.of(path)).contains(path) ? bytes(path) : null;
    }

    /** Whether a configuration, or a rule of the project beside it, is not as the revision has it. */
    boolean differs(Path configuration) throws UsageException {
        if (!Arrays.equals(bytesIfAny(configuration), bytesHere(configuration))) {
            return true;
        }
        String rules = name(configuration.resolveSibling(OwnRules.FOLDER));
        Git git = repository.git();
        return !UncomparedFiles.converted(List.of(":(top,literal)" + rules), git)
                        .isEmpty()
                || !git.names("diff", "--no-ext-diff", "--no-textconv", "--name-only", "-z", tree, "--", rules)
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
        String from = name(configuration.resolveSibling(OwnRules.FOLDER)) + "/";
        return RulesCopy.make(files(List.of(from)), from, this::bytes, revision);
    }

    /**
     * Files that the configuration names, and those below folders that it names.
     *
     * @param given in the repository
     * @param base what the names of the files are relative to
     * @throws UsageException if the revision has none at one of the paths
     */
    List<SourceFile> manifests(List<Path> given, Path base) throws UsageException {
        List<SourceFile> manifests = new ArrayList<>();
        for (Path one : given) {
            String name = name(one);
            List<String> found = files(name.isEmpty() ? List.of() : List.of(name));
            if (found.isEmpty()) {
                throw new UsageException(revision + " has no " + FileFinder.name(base, one) + ", and " + OPTION
                        + " reads it from there");
            }
            for (String file : found) {
                if (file.equals(name) || FileFinder.ENDINGS.stream().anyMatch(file::endsWith)) {
                    String shown = FileFinder.name(base, repository.top().resolve(file));
                    manifests.add(SourceDecoder.decode(shown, bytes(file)));
                }
            }
        }
        return manifests;
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

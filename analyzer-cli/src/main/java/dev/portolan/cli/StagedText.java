package dev.portolan.cli;

import dev.portolan.ownrule.OwnRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files that say how to look, as git's index holds them: a commit is judged by what it brings itself. */
final class StagedText {

    private StagedText() {}

    /**
     * The bytes of a file that was named; null where the index has no such file, so that the one on the disk is what was meant.
     *
     * @throws UsageException if there is no git repository, or if the file has conflicts
     */
    static byte @Nullable [] of(Path given, Session session) throws UsageException {
        GitRepository repository = GitRepository.of(session.workingDirectory());
        if (!repository.place(given).startsWith(repository.top())) {
            return null;
        }
        String path = repository.pathOf(given);
        return among(List.of(path), repository).isEmpty() ? null : bytes(path, repository);
    }

    /**
     * The nearest configuration in the index, from the working directory upwards; null if there is none. One that lies only on the disk is
     * no part of the commit.
     */
    static @Nullable Path nearestConfiguration(Session session) throws UsageException {
        GitRepository repository = GitRepository.of(session.workingDirectory());
        return repository.nearestConfiguration(candidates -> among(candidates, repository));
    }

    /** The project's own rules beside a configuration, as the index has them. */
    static Path rules(Path configuration, Session session) throws UsageException {
        GitRepository repository = GitRepository.of(session.workingDirectory());
        Path rules = repository.place(configuration).resolveSibling(OwnRules.FOLDER);
        String from = repository.pathOf(rules) + "/";
        return RulesCopy.make(among(List.of(from), repository), from, path -> bytes(path, repository), "git's index");
    }

    /** Those plain files that the index has, and those below folders that end with a slash. */
    private static List<String> among(List<String> paths, GitRepository repository) throws UsageException {
        List<String> arguments = new ArrayList<>(List.of("ls-files", "--stage", "-z", "--"));
        paths.forEach(path -> arguments.add(":(top,literal)" + path));
        List<String> staged = new ArrayList<>();
        for (IndexEntry entry : IndexEntry.of(arguments, repository)) {
            if (!entry.merged()) {
                throw new UsageException(entry.path() + " has conflicts; settle them and add it");
            }
            if (entry.isPlainFile()) {
                staged.add(entry.path());
            }
        }
        return staged;
    }

    private static byte[] bytes(String path, GitRepository repository) throws UsageException {
        return repository.git().answer("cat-file", "blob", ":0:" + path).bytes();
    }
}

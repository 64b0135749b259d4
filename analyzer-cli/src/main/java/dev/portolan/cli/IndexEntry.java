package dev.portolan.cli;

import dev.portolan.source.InputPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of git's index.
 *
 * @param mode such as {@code 100644}; links and submodules have others
 * @param id of its text
 * @param merged whether it is the only version, as it is where there is no conflict
 * @param path from the root of the repository
 * @param place where the file lies, if it is there; to compare with folders and patterns
 */
record IndexEntry(String mode, String id, boolean merged, String path, Path place) {

    private static final String PLAIN = "100";

    static List<IndexEntry> all(GitRepository repository) throws UsageException {
        return of(List.of("ls-files", "--stage", "-z"), repository);
    }

    /** @param question to git, which answers in the form of {@code ls-files --stage -z} */
    static List<IndexEntry> of(List<String> question, GitRepository repository) throws UsageException {
        List<IndexEntry> entries = new ArrayList<>();
        for (String line : repository.git().names(question.toArray(String[]::new))) {
            int tab = line.indexOf('\t');
            String[] words = line.substring(0, tab).split(" ", -1);
            String path = line.substring(tab + 1);
            entries.add(new IndexEntry(
                    words[0], words[1], words[2].equals("0"), path, InputPath.nearPlace(repository.top(), path)));
        }
        return entries;
    }

    boolean isPlainFile() {
        return mode.startsWith(PLAIN);
    }
}

package dev.portolan.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files whose lines git does not compare as they stand on the disk, so that all of them count as changed. */
final class UncomparedFiles {

    /** With one of these attributes, git compares what it makes of a file, and a change can bring them. */
    private static final String PLAIN = ":(top,exclude,attr:!filter !ident !working-tree-encoding)";

    private static final String SUBMODULE = "160000";

    private UncomparedFiles() {}

    /**
     * @param tree what is compared with
     * @param pathspecs of what may be looked at
     * @return names from the root of the repository; those of folders end with a slash
     */
    static Set<String> since(String tree, List<String> pathspecs, Git git) throws UsageException {
        Set<String> names = new HashSet<>(git.names("ls-files", "--others", "--directory", "-z"));
        names.addAll(converted(pathspecs, git));
        names.addAll(submodules(tree, git));
        return names;
    }

    /** Those of which git compares what it makes of them. */
    static List<String> converted(List<String> pathspecs, Git git) throws UsageException {
        List<String> arguments = new ArrayList<>(List.of("ls-files", "-z", "--"));
        arguments.addAll(pathspecs);
        arguments.add(PLAIN);
        return git.names(arguments.toArray(String[]::new));
    }

    /** Those that are at another commit; what git calls modified files in them is nothing that a change can bring. */
    private static List<String> submodules(String tree, Git git) throws UsageException {
        // Each is two words: ":160000 160000 1234567 89abcde M", and the name.
        List<String> words =
                git.names("diff", "--no-ext-diff", "--raw", "--no-renames", "--ignore-submodules=dirty", "-z", tree);
        List<String> folders = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            if (words.get(i).split(" ", -1)[1].equals(SUBMODULE)) {
                folders.add(words.get(i + 1) + "/");
            }
        }
        return folders;
    }
}

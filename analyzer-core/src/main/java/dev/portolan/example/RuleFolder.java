package dev.portolan.example;

import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a rule, called as the rule is: its page, and more cases beside it. */
public final class RuleFolder {

    private static final String PAGE = "README.md";
    private static final String RULE = "rule.yaml";
    private static final String FIXED = ".fixed.yaml";

    private final Path folder;

    public RuleFolder(Path folder) {
        this.folder = folder;
    }

    /** All folders below one. */
    public static List<RuleFolder> all(Path folder) throws IOException {
        return children(folder).stream().map(RuleFolder::new).toList();
    }

    /** The rule's id, if there is such a rule. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    public RulePage page() throws IOException {
        return RulePage.read(name(), folder.resolve(PAGE));
    }

    /** The cases beside the page: a file, or a sub-folder of several files. */
    public List<Example> fixtures() throws IOException {
        List<Example> fixtures = new ArrayList<>();
        for (Path path : children(folder)) {
            String file = String.valueOf(path.getFileName());
            if (Files.isDirectory(path)) {
                fixtures.add(fixture(file, path, files(path)));
            } else if (!file.equals(PAGE) && !file.equals(RULE) && !file.endsWith(FIXED)) {
                fixtures.add(fixture(file, folder, List.of(path)));
            }
        }
        return fixtures;
    }

    /** Files that foretell the fixes of a file that is not there. */
    public List<Path> leftOver() throws IOException {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(FIXED))
                .filter(file -> !Files.exists(unfixed(file)))
                .toList();
    }

    private Example fixture(String name, Path root, List<Path> paths) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        List<Expectation> expectations = new ArrayList<>();
        List<SourceFile> fixed = new ArrayList<>();
        String options = "";
        for (Path path : paths) {
            if (path.toString().endsWith(FIXED)) {
                continue;
            }
            String relative = root.relativize(path).toString().replace('\\', '/');
            MarkedText marked = MarkedText.read(relative, Files.readString(path));
            files.addAll(marked.files());
            expectations.addAll(marked.expectations());
            options += " " + marked.options();
            if (Files.exists(fixed(path))) {
                fixed.add(SourceFile.of(relative, Files.readString(fixed(path))));
            }
        }
        return new Example(name(), name, options, files, expectations, fixed);
    }

    private static Path fixed(Path file) {
        String name = String.valueOf(file.getFileName());
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + FIXED);
    }

    private static Path unfixed(Path fixed) {
        String name = String.valueOf(fixed.getFileName());
        return fixed.resolveSibling(name.substring(0, name.length() - FIXED.length()) + ".yaml");
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

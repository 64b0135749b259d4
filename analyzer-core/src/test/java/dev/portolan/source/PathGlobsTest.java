package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;

/** Lists of patterns leave out what git would ignore for them, and choose what git would check out for them. */
class PathGlobsTest {

    private static final List<String> FOLDERS = List.of("", "a/", "a/b/", "a/b/c/", "b/", "b/a/", "ab/");
    private static final List<String> FILES = List.of("a.yaml", "b.yaml", "b", "ab.json");

    private static Path repository = Path.of("");
    private static String tree = "";

    @BeforeContainer
    static void makeRepository() throws IOException {
        repository = Files.createTempDirectory("path-globs").toRealPath();
        git("", "init", "--quiet");
        git("", "config", "core.sparseCheckout", "true");
        git("", "config", "core.sparseCheckoutCone", "false");
        for (String name : names()) {
            Files.createDirectories(repository.resolve(name).getParent());
            Files.writeString(repository.resolve(name), "");
        }
        git("", "add", "--all");
        tree = git("", "write-tree").strip();
    }

    @AfterContainer
    static void deleteRepository() throws IOException {
        try (var files = Files.walk(repository)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** No name is a folder's and a file's at once. */
    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (String file : FILES) {
                if (!FOLDERS.contains(folder + file + "/")) {
                    names.add(folder + file);
                }
            }
        }
        return names;
    }

    @Property(tries = 150)
    void ignoresWhatGitIgnores(@ForAll("lists") List<String> lines) throws IOException {
        Files.write(repository.resolve(".git/info/exclude"), lines);
        String ignored = git(String.join("\n", names()), "check-ignore", "--no-index", "--stdin");

        assertThat(named(new PathGlobs(lines, repository)::ignores)).isEqualTo(ignored);
    }

    @Property(tries = 150)
    void selectsWhatGitChecksOut(@ForAll("lists") List<String> lines) throws IOException {
        Assume.that(lines.stream().anyMatch(line -> !line.startsWith("!")));
        Files.write(repository.resolve(".git/info/sparse-checkout"), lines);
        git("", "read-tree", "--reset", "-u", tree);
        String checkedOut = git("", "ls-files", "-t")
                .lines()
                .filter(line -> line.startsWith("H "))
                .map(line -> line.substring(2) + "\n")
                .sorted(this::byPlace)
                .reduce("", String::concat);

        assertThat(named(new PathGlobs(lines, repository)::selects)).isEqualTo(checkedOut);
    }

    private int byPlace(String one, String other) {
        return Integer.compare(names().indexOf(one.strip()), names().indexOf(other.strip()));
    }

    private static String named(Predicate<Path> wanted) {
        StringBuilder named = new StringBuilder();
        for (String name : names()) {
            if (wanted.test(repository.resolve(name))) {
                named.append(name).append('\n');
            }
        }
        return named.toString();
    }

    @Test
    void lastPatternThatMatchesDecides() {
        Path folder = Path.of("/shop");
        PathGlobs globs = new PathGlobs(List.of("*.yaml", "!web.yaml"), folder);

        assertThat(globs.ignores(folder.resolve("k8s/db.yaml"))).isTrue();
        assertThat(globs.ignores(folder.resolve("k8s/web.yaml"))).isFalse();
        assertThat(globs.selects(folder.resolve("k8s/db.yaml"))).isTrue();
        assertThat(globs.selects(folder.resolve("k8s/web.yaml"))).isFalse();
    }

    /** What is ignored with its folder stays so; what is chosen with its folder need not. */
    @Test
    void folderBelowIsLeftOutOfWhatIsChosenOnly() {
        Path folder = Path.of("/shop");
        PathGlobs globs = new PathGlobs(List.of("k8s/", "!k8s/old/"), folder);

        assertThat(globs.selects(folder.resolve("k8s/web.yaml"))).isTrue();
        assertThat(globs.selects(folder.resolve("k8s/old/web.yaml"))).isFalse();
        assertThat(globs.ignores(folder.resolve("k8s/old/web.yaml"))).isTrue();
    }

    @Test
    void exceptionsAloneIgnoreNothingAndChooseAllElse() {
        Path folder = Path.of("/shop");
        PathGlobs globs = new PathGlobs(List.of("!old/", "!*.json"), folder);

        assertThat(globs.ignores(folder.resolve("web.yaml"))).isFalse();
        assertThat(globs.ignores(folder.resolve("old/web.yaml"))).isFalse();
        assertThat(globs.selects(folder.resolve("web.yaml"))).isTrue();
        assertThat(globs.selects(folder.resolve("old/web.yaml"))).isFalse();
        assertThat(globs.selects(folder.resolve("web.json"))).isFalse();
    }

    @Test
    void nothingIsChosenByNoPattern() {
        Path folder = Path.of("/shop");

        assertThat(new PathGlobs(List.of("", "# all"), folder).selects(folder.resolve("web.yaml")))
                .isFalse();
    }

    private static String git(String input, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        Arbitrary<String> word = Arbitraries.of("a", "b", "c", "ab", "*", "**", "?", "*.yaml", "a*", "b.yaml", "[ab]");
        Arbitrary<String> path = word.list().ofMinSize(1).ofMaxSize(3).map(words -> String.join("/", words));
        return Arbitraries.frequencyOf(Tuple.of(2, word), Tuple.of(3, path))
                .flatMap(text -> Arbitraries.of("%s", "%s/", "/%s", "!%s", "!%s/", "!/%s")
                        .map(form -> form.replace("%s", text)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}

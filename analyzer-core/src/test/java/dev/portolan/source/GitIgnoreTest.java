package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in three {@code .gitignore} files, we find what git would track. */
class GitIgnoreTest {

    private static final List<String> FOLDERS =
            List.of("", "a/", "a/b/", "a/b/c/", "ab/", "b/", "b/a/", "foo/", "foo/bar/", "foobar/", "[a]/", "!b/");
    private static final List<String> FILES = List.of(
            "a.yaml", "b.yml", "ab.json", "foo.yaml", "bar-1.yaml", "#c.yaml", "!d.yaml", "x y .yaml", "B.yaml");

    private static Path repository = Path.of("");

    @BeforeContainer
    static void makeRepository() throws IOException {
        repository = Files.createTempDirectory("gitignore").toRealPath();
        git("init", "--quiet");
        for (String folder : FOLDERS) {
            Files.createDirectories(repository.resolve(folder));
            for (String file : FILES) {
                Files.writeString(repository.resolve(folder + file), "");
            }
        }
    }

    @AfterContainer
    static void deleteRepository() throws IOException {
        try (var files = Files.walk(repository)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 300)
    void findsWhatGitWouldTrack(
            @ForAll("ignoreFiles") String top, @ForAll("ignoreFiles") String nested, @ForAll("ignoreFiles") String deep)
            throws IOException {
        Files.writeString(repository.resolve(".gitignore"), top);
        Files.writeString(repository.resolve("a/.gitignore"), nested);
        Files.writeString(repository.resolve("a/b/.gitignore"), deep);
        assertThat(found(repository)).as("%s | %s | %s", top, nested, deep).isEqualTo(tracked());
    }

    @Property(tries = 100)
    void findsTheSameInAFolderBelow(@ForAll("ignoreFiles") String top, @ForAll("ignoreFiles") String nested)
            throws IOException {
        Files.writeString(repository.resolve(".gitignore"), top);
        Files.writeString(repository.resolve("a/.gitignore"), nested);
        Files.writeString(repository.resolve("a/b/.gitignore"), "");
        List<String> tracked =
                tracked().stream().filter(name -> name.startsWith("a/b/")).toList();
        if (!tracked.isEmpty()) {
            assertThat(found(repository.resolve("a/b")))
                    .as("%s | %s", top, nested)
                    .isEqualTo(tracked);
        }
    }

    /** What git tracks already is not hidden by a line that comes later. */
    @Property(tries = 100)
    void findsWhatGitTracksAllTheSame(
            @ForAll("ignoreFiles") String top,
            @ForAll("ignoreFiles") String nested,
            @ForAll("files") List<String> added)
            throws IOException {
        Files.deleteIfExists(repository.resolve(".git/index"));
        Files.writeString(repository.resolve(".gitignore"), top);
        Files.writeString(repository.resolve("a/.gitignore"), nested);
        Files.writeString(repository.resolve("a/b/.gitignore"), "");
        List<String> command = new ArrayList<>(List.of("add", "--force", "--"));
        added.forEach(name -> command.add(":(literal)" + name));
        git(command.toArray(String[]::new));
        try {
            assertThat(found(repository)).as("%s | %s | %s", top, nested, added).isEqualTo(tracked());
        } finally {
            Files.deleteIfExists(repository.resolve(".git/index"));
        }
    }

    @Provide
    Arbitrary<List<String>> files() {
        return Arbitraries.of(FOLDERS)
                .flatMap(folder -> Arbitraries.of(FILES).map(file -> folder + file))
                .set()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(List::copyOf);
    }

    /** The commonest lines: too simple for chance to come upon them each time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "**/a",
                "**/foo/",
                "**/a.yaml",
                "a/**/c",
                "a/**",
                "**/a/**",
                "/a",
                "a/",
                "*.yaml",
                "**",
                "foo/*",
                "!**/a"
            })
    void findsWhatGitWouldTrackBesideOneLine(String line) throws IOException {
        makeRepository();
        findsWhatGitWouldTrack("*.json\n" + line, "", "");
        deleteRepository();
    }

    private static List<String> found(Path folder) throws IOException {
        return FileFinder.find(repository, List.of(folder)).stream()
                .map(FoundFile::name)
                .toList();
    }

    private static List<String> tracked() throws IOException {
        List<String> names =
                new ArrayList<>(Arrays.asList(git("ls-files", "--cached", "--others", "--exclude-standard", "-z")
                        .split("\0")));
        names.removeIf(name -> !name.matches("(?s).*\\.(yaml|yml|json)"));
        names.sort(null);
        return names;
    }

    private static String git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> ignoreFiles() {
        Arbitrary<String> word = Arbitraries.of(
                "a",
                "b",
                "c",
                "foo",
                "bar",
                "foobar",
                "*",
                "**",
                "***",
                "?",
                "*.yaml",
                "*.y*ml",
                "a*",
                "*b",
                "[ab]",
                "[!a]",
                "[a-c]*",
                "[]a]",
                "[",
                "[[:alpha:]]*",
                "[[:upper:]].yaml",
                "[[:nope:]]",
                "[^[:digit:]]",
                "\\a",
                "\\",
                "\\*",
                "\\[a]",
                "foo**",
                "**bar",
                "a?.json",
                "b.yml",
                "bar-[0-9].yaml",
                "bar-1.yaml",
                "#c.yaml",
                "\\#c.yaml",
                "\\!d.yaml",
                "!d.yaml",
                "x y .yaml",
                "*y*",
                "[+--]*",
                "[a\\-z]*",
                "[\\]a]",
                "[b-a]*",
                "[a-\\c]*",
                "");
        Arbitrary<String> path = word.list().ofMinSize(1).ofMaxSize(4).map(words -> String.join("/", words));
        Arbitrary<String> line = Arbitraries.frequencyOf(Tuple.of(3, word), Tuple.of(2, path))
                .flatMap(text -> Arbitraries.of(
                                "%s", "%s", "!%s", "/%s", "!/%s", "%s/", "!%s/", "%s  ", "%s\\ ", "%s\r", " %s", "#%s")
                        .map(form -> form.replace("%s", text)));
        return line.list().ofMaxSize(6).map(lines -> String.join("\n", lines));
    }
}

package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What git wrote, in each of its spellings, and what nobody wrote. */
class GitIndexTest {

    private static final List<String> NAMES = List.of(
            "a.yaml",
            "apps/shop/db.yml",
            "apps/shop/web.json",
            "apps/shop-2/web.yaml",
            "\u00e9t\u00e9/" + "x".repeat(200) + ".yaml");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "4"})
    void everyVersionIsRead(String version) throws IOException {
        git(folder, "init", "--quiet");
        addAll(folder, version);
        assertTracksAll(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void longHashesAreRead(String version) throws IOException {
        git(folder, "init", "--quiet", "--object-format=sha256");
        addAll(folder, version);
        assertTracksAll(folder);
    }

    @Test
    void theIndexOfAWorktreeIsFound() throws IOException {
        Path main = Files.createDirectory(folder.resolve("main"));
        git(main, "init", "--quiet");
        git(main, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "--quiet", "--allow-empty", "-mx");
        git(main, "worktree", "add", "--quiet", "../beside");
        addAll(folder.resolve("beside"), "2");
        assertTracksAll(folder.resolve("beside"));
        assertThat(new GitIndex(main).tracks("a.yaml")).isFalse();
    }

    @Test
    void whatIsNoIndexTracksNothing() throws IOException {
        git(folder, "init", "--quiet");
        addAll(folder, "2");
        byte[] whole = Files.readAllBytes(folder.resolve(".git/index"));
        for (int length = 0; length < whole.length - 20; length += 7) {
            Files.write(folder.resolve(".git/index"), Arrays.copyOf(whole, length));
            GitIndex index = new GitIndex(folder);
            // Behind the entries stands what is of no interest.
            assertThat(index.tracks("a.yaml")).as("%d bytes", length).isIn(false, length > whole.length / 2);
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0xFF;
            Files.write(folder.resolve(".git/index"), changed);
            assertThat(new GitIndex(folder).tracks("no.yaml")).isFalse();
        }
    }

    private static void addAll(Path repository, String version) throws IOException {
        for (String name : NAMES) {
            Path file = repository.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "kind: ConfigMap\n");
        }
        Files.writeString(repository.resolve("README.md"), "");
        git(repository, "update-index", "--index-version", version.equals("3") ? "2" : version);
        git(repository, "add", "README.md");
        // What is only meant to be added makes git take the third version.
        git(repository, "add", version.equals("3") ? "--intent-to-add" : "--force", ".");
        byte[] index = Files.readAllBytes(indexOf(repository));
        assertThat(index[7]).isEqualTo(Byte.parseByte(version));
    }

    private static Path indexOf(Path repository) throws IOException {
        return repository.resolve(
                git(repository, "rev-parse", "--git-path", "index").strip());
    }

    private static void assertTracksAll(Path repository) {
        GitIndex index = new GitIndex(repository);
        assertThat(NAMES).allMatch(index::tracks);
        assertThat(index.tracks("README.md")).as("may hold no manifest").isFalse();
        assertThat(index.tracks("apps/shop/other.yaml")).isFalse();
        assertThat(List.of("apps", "apps/shop", "apps/shop-2", "\u00e9t\u00e9")).allMatch(index::tracksBelow);
        assertThat(List.of("app", "apps/sho", "apps/shop/db.yml", "zzz")).noneMatch(index::tracksBelow);
    }

    private static String git(Path folder, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change brings a folder that git takes for a repository, with a configuration that names a program. */
class DisguisedRepositoryTest {

    @TempDir
    private Path folder;

    private GitFolder outer = new GitFolder(Path.of(""));

    @BeforeEach
    void plant() throws Exception {
        outer = GitFolder.begin(folder);
        outer.write("portolan.yaml", "{}\n");
        disguise(outer.folder().resolve("k8s"), folder.resolve("ran"));
        outer.commit();
    }

    /** Fills a folder with what lies in {@code .git}, and has the program run for each manifest. */
    static void disguise(Path folder, Path ran) throws Exception {
        GitFolder inner = GitFolder.begin(Files.createDirectories(folder));
        inner.write("portolan.yaml", "rules: {unknown-kind: off}\n");
        inner.write("a.yaml", "apiVersion: v1\nkind: Sevice\nmetadata: {name: a}\n");
        inner.write(".gitattributes", "*.yaml filter=x\n");
        inner.commit();
        inner.write("a.yaml", "apiVersion: v1\nkind: Sevice\nmetadata: {name: changed}\n");
        try (var files = Files.list(folder.resolve(".git"))) {
            for (Path file : files.toList()) {
                Files.move(file, folder.resolve(file.getFileName()));
            }
        }
        Files.delete(folder.resolve(".git"));
        inner.write("config", """
                [core]
                    repositoryformatversion = 0
                    bare = false
                    worktree = .
                [filter "x"]
                    clean = "touch '%s'; cat"
                """.formatted(ran));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--since=HEAD", "--config-from=HEAD", "--staged"})
    void isRefusedAndRunsNothing(String option) {
        Run run = Run.in(folder.resolve("k8s"), "check", "--no-cache", option, ".");

        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("portolan: this folder, or one above it, is laid out as a bare git repository")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--since=HEAD", "--config-from=HEAD", "--staged"})
    void fromAboveItIsAFolderLikeAnyOther(String option) {
        Run run = Run.in(folder, "check", "--no-cache", option, "k8s");

        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(run.exitCode()).as(run.err()).isNotEqualTo(2);
    }

    @Test
    void commandsThatAskGitForNothingLookAtIt() {
        Run run = Run.in(folder.resolve("k8s"), "check", "--no-cache", ".");

        assertThat(folder.resolve("ran")).doesNotExist();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 rule switched off");
    }

    @Test
    void worktreesSubmodulesAndLinksAreNoDisguise(@TempDir Path elsewhere) throws Exception {
        GitFolder library = GitFolder.begin(Files.createDirectory(elsewhere.resolve("library")));
        library.write("a.yaml", "apiVersion: v1\nkind: Sevice\nmetadata: {name: a}\n");
        library.commit();
        outer.git(
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                library.folder().toString(),
                "sub");
        outer.git("worktree", "add", "-q", elsewhere.resolve("tree").toString());
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder.resolve("sub"));

        for (Path place : new Path[] {library.folder(), folder.resolve("sub"), elsewhere.resolve("tree"), link}) {
            Run run = Run.in(place, "check", "--since", "HEAD", ".");
            // In the worktree, manifests that a filter converts count as changed.
            assertThat(run.exitCode()).as(place.toString()).isNotEqualTo(2);
            assertThat(run.err()).as(place.toString()).isEmpty();
        }
    }
}

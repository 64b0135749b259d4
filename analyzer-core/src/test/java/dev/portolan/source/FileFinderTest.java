package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFinderTest {

    @TempDir
    Path folder;

    @Test
    void filesOfAFolderAreSortedByName() throws IOException {
        write("b.yaml", "a/z.yml", "a.json", "c/d/e.yaml", "notes.txt", "yaml");
        assertThat(names("")).containsExactly("a.json", "a/z.yml", "b.yaml", "c/d/e.yaml");
    }

    /** In a thread whose stack holds few calls. */
    @Test
    void foldersMayLieDeeperThanAStack() throws Exception {
        String name = "a/".repeat(1_000) + "b.yaml";
        write(name);
        List<String> found = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        found.addAll(names(""));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                },
                "small",
                256_000);
        thread.start();
        thread.join();
        assertThat(found).containsExactly(name);
    }

    @Test
    void aNamedFileNeedsNoEnding() throws IOException {
        write("Kustomization", "a.yaml");
        assertThat(names("Kustomization")).containsExactly("Kustomization");
    }

    @Test
    void aFileIsFoundOnceHoweverOftenItIsNamed() throws IOException {
        write("shop/web.yaml", "shop/db.yaml");
        assertThat(names("shop", "shop/web.yaml", "./shop/../shop/web.yaml", "shop/"))
                .containsExactly("shop/db.yaml", "shop/web.yaml");
    }

    @Test
    void namesAreRelativeToTheWorkingDirectory() throws IOException {
        write("shop/web.yaml", "here/x.yaml");
        Path here = folder.resolve("here");
        assertThat(names(here, Path.of("../shop"))).containsExactly("../shop/web.yaml");
        assertThat(names(folder, folder.resolve("shop"))).containsExactly("shop/web.yaml");
        assertThat(names(here, folder.resolve("shop")))
                .containsExactly(folder.resolve("shop/web.yaml").toString());
    }

    @Test
    void aMissingPathIsAnError() {
        assertThatThrownBy(() -> names("nothing/here.yaml"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("nothing/here.yaml");
    }

    @Test
    void ignoredFilesAreLeftOutButNeverWhatIsNamed() throws IOException {
        write("target/out.yaml", "web.yaml", "target/deep/more.yaml");
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".gitignore"), "target\n/target/**\n");
        assertThat(names("")).containsExactly("web.yaml");
        assertThat(names("target")).containsExactly("target/deep/more.yaml", "target/out.yaml");
        assertThat(names("target/out.yaml")).containsExactly("target/out.yaml");
    }

    @Test
    void ignoreFilesAboveTheRepositoryDoNotCount() throws IOException {
        write("repository/web.yaml", "repository/inner/.git/x.yaml", "repository/inner/web.yaml");
        Files.createDirectory(folder.resolve("repository/.git"));
        Files.writeString(folder.resolve(".gitignore"), "*.yaml\n");
        assertThat(names("repository")).containsExactly("repository/inner/web.yaml", "repository/web.yaml");
        Files.writeString(folder.resolve("repository/.gitignore"), "web.yaml\n");
        assertThat(names("repository")).containsExactly("repository/inner/web.yaml");
    }

    @Test
    void linksAreNotFollowedOutOfTheFolder() throws IOException {
        write("inside/a.yaml", "inside/data.txt", "outside/b.yaml");
        Path inside = folder.resolve("inside");
        Files.createSymbolicLink(inside.resolve("cycle"), inside);
        Files.createSymbolicLink(inside.resolve("again.yaml"), Path.of("a.yaml"));
        Files.createSymbolicLink(inside.resolve("data.yaml"), Path.of("data.txt"));
        Files.createSymbolicLink(inside.resolve("file.yaml"), Path.of("../outside/b.yaml"));
        Files.createSymbolicLink(inside.resolve("folder"), Path.of("../outside"));
        List<FoundFile> found = FileFinder.find(folder, List.of(Path.of("inside")));
        assertThat(found.stream().filter(file -> !file.leadsOut()).map(FoundFile::name))
                .containsExactly("inside/a.yaml", "inside/data.yaml");
        assertThat(found.stream().filter(FoundFile::leadsOut).map(FoundFile::name))
                .containsExactly("inside/file.yaml", "inside/folder");
    }

    @Test
    void aNamedLinkIsFollowed() throws IOException {
        write("real/a.yaml");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        assertThat(names("link")).containsExactly("link/a.yaml");
    }

    @Test
    void aFolderThatCannotBeListedIsNotForgotten() throws IOException {
        write("open/a.yaml", "closed/b.yaml");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(closed), "who runs this may read everything");
            assertThat(names("")).containsExactly("closed", "open/a.yaml");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "kind: ConfigMap\n");
        }
    }

    private List<String> names(String... paths) throws IOException {
        return names(folder, Stream.of(paths).map(Path::of).toArray(Path[]::new));
    }

    private static List<String> names(Path workingDirectory, Path... paths) throws IOException {
        return FileFinder.find(workingDirectory, List.of(paths)).stream()
                .map(FoundFile::name)
                .toList();
    }
}

package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written goes where the user says, and not where a link in a change leads. */
class OutwardLinkTest {

    @TempDir
    private Path folder;

    private Path repository = Path.of("");
    private Path outside = Path.of("");

    @BeforeEach
    void begin() throws IOException {
        repository = Files.createDirectories(folder.resolve("repository"));
        outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(repository.resolve(".git"));
        Files.createDirectories(repository.resolve("k8s/reports"));
        Files.writeString(repository.resolve("k8s/a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Files.writeString(outside.resolve("old"), "old");
        link("k8s/file", outside.resolve("old"));
        link("k8s/chain", Path.of("file"));
        link("k8s/folder", Path.of("../../outside"));
        link("k8s/within", Path.of("reports"));
    }

    private void link(String name, Path target) throws IOException {
        Files.createSymbolicLink(repository.resolve(name), target);
    }

    private Run run(String... arguments) {
        return Run.in(repository.resolve("k8s"), arguments);
    }

    private void assertUntouched() throws IOException {
        assertThat(outside.resolve("old")).hasContent("old");
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).containsExactly(outside.resolve("old"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "chain", "folder/old", "folder/new", "./folder/../outside/new", "../k8s/file"})
    void leadsNothingOutOfTheRepository(String given) throws IOException {
        for (List<String> arguments : List.of(
                List.of("check", "--no-cache", "--report", "json=" + given, "a.yaml"),
                List.of("graph", "--format", "mermaid", "--output", given, "a.yaml"),
                List.of("baseline", "create", "--force", "--baseline", given, "a.yaml"))) {
            Run run = run(arguments.toArray(String[]::new));

            assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(" to " + given + ": on the way there a link leads out of the repository");
            assertUntouched();
        }
    }

    @Test
    void baselineIsNotBroughtUpToDateThroughIt() throws IOException {
        assertThat(run("baseline", "create", "--baseline", "right", "a.yaml").exitCode())
                .isZero();
        Files.move(repository.resolve("k8s/right"), outside.resolve("old"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(run("baseline", "show", "--baseline", "file").exitCode()).isZero();
        assertThat(run("baseline", "update", "--baseline", "file", "a.yaml").err())
                .startsWith("portolan: cannot write the baseline to file: on the way there a link leads out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "folder/a.yaml", "../k8s/folder"})
    void fixWritesNothingThroughAFolder(String given) throws IOException {
        Path file = outside.resolve("a.yaml");
        String broken = "apiVersion: v1\nkind: Sevice\nmetadata: {name: a}\nspec: {ports: [{port: 80}]}\n";
        Files.writeString(file, broken);

        Run run = run("check", "--no-cache", "--fix", given);

        assertThat(run.err()).contains("a.yaml is reached by a link that leads out of the repository; it is left as");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(file).hasContent(broken.strip());
        assertThat(Run.in(outside, "check", "--no-cache", "--fix", ".").exitCode())
                .as("without a link")
                .isZero();
        assertThat(file).content().contains("kind: Service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../outside/new", "within/new", "../k8s/within/new"})
    void otherPlacesAreWritten(String given) {
        assertThat(run("check", "--no-cache", "--report", "json=" + given, "a.yaml"))
                .extracting(Run::exitCode, Run::err)
                .containsExactly(0, "");
        assertThat(repository.resolve("k8s").resolve(given)).isRegularFile();
    }

    @Test
    void linkOfTheUserIsFollowed() throws IOException {
        Path own = Files.createSymbolicLink(folder.resolve("own"), outside);
        Path here = Files.createSymbolicLink(folder.resolve("here"), repository.resolve("k8s"));

        assertThat(run("check", "--no-cache", "--report", "json=" + own.resolve("old"), "a.yaml")
                        .exitCode())
                .isZero();
        assertThat(outside.resolve("old")).content().startsWith("{");
        assertThat(Run.in(here, "check", "--no-cache", "--report", "json=../root.json", "a.yaml")
                        .exitCode())
                .isZero();
    }

    @Test
    void linkToNothingIsReplaced() throws IOException {
        link("k8s/nothing", outside.resolve("new"));

        assertThat(run("check", "--no-cache", "--report", "json=nothing", "a.yaml")
                        .exitCode())
                .isZero();
        assertThat(repository.resolve("k8s/nothing")).isRegularFile();
        assertUntouched();
    }

    /** Where there is no repository, the working directory is what others may have filled. */
    @Test
    void withoutRepositoryTheWorkingDirectoryCounts() throws IOException {
        Files.delete(repository.resolve(".git"));

        assertThat(run("check", "--no-cache", "--report", "json=file", "a.yaml").exitCode())
                .isEqualTo(2);
        assertUntouched();
    }
}

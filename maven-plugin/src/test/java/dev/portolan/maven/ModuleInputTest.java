package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleInputTest {

    @TempDir
    private Path folder;

    private ModuleInput input(List<String> includes, List<String> excludes) {
        return ModuleInput.of(folder, List.of(Path.of("k8s")), includes, excludes);
    }

    private Path file(String name) throws IOException {
        return folder.toRealPath().resolve(name);
    }

    @Test
    void exceptionTakesBackWhatWasPassedOver() throws IOException {
        ModuleInput input = input(List.of(), List.of("*.yaml", "!web.yaml"));

        assertThat(input.excludes(file("k8s/db.yaml"))).isTrue();
        assertThat(input.excludes(file("k8s/web.yaml"))).isFalse();
    }

    /** Where a folder lies is found out once, however many files are asked about. */
    @Test
    void filesAreThoseBelowWhereAFolderReallyLies() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("k8s"), real);
        ModuleInput input = input(List.of(), List.of());
        Files.delete(link);

        assertThat(input.holds(file("real/web.yaml"))).isTrue();
        assertThat(input.holds(file("other/web.yaml"))).isFalse();
    }

    @Test
    void exceptionLeavesOutAFolder() throws IOException {
        ModuleInput input = input(List.of("k8s/", "!k8s/old/"), List.of());

        assertThat(input.includes(file("k8s/web.yaml"))).isTrue();
        assertThat(input.includes(file("k8s/old/web.yaml"))).isFalse();
        assertThat(input(List.of(), List.of()).includes(file("k8s/old/web.yaml")))
                .isTrue();
    }
}

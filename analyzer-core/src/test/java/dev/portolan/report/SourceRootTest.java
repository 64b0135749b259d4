package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootTest {

    @TempDir
    private Path folder;

    /** NUL has a spelling in no locale. */
    @Test
    void namesWithoutASpellingHaveAddressesAsOthersHave() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        SourceRoot root = SourceRoot.of(Files.createDirectory(folder.resolve("k8s")));

        assertThat(root.relative("a.yaml")).isEqualTo("k8s/a.yaml");
        assertThat(root.relative("\0.yaml")).isEqualTo("k8s/%00.yaml");
        assertThat(root.path("../\0.yaml")).isEqualTo("\0.yaml");
        assertThat(root.relative("/elsewhere/\0.yaml")).isNull();
        assertThat(root.path("/elsewhere/\0.yaml")).isEqualTo("/elsewhere/\0.yaml");
        assertThat(root.absolute("/elsewhere/\0.yaml")).isEqualTo("file:///elsewhere/%00.yaml");
    }
}

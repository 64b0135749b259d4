package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** NUL has a spelling in no locale, so it stands for what has none in some. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the paths are those of the others")
class InputPathTest {

    private static final Path BASE = Path.of("/repo");

    @Test
    void ordinaryNamesLieBelowTheBase() {
        assertThat(InputPath.place(BASE, "k8s/a.yaml")).isEqualTo(Path.of("/repo/k8s/a.yaml"));
        assertThat(InputPath.nearPlace(BASE, "../a.yaml")).isEqualTo(Path.of("/a.yaml"));
        assertThat(InputPath.whole(BASE, "./a.yaml")).isEqualTo("/repo/a.yaml");
        assertThat(InputPath.whole(BASE, "/etc/a.yaml")).isEqualTo("/etc/a.yaml");
    }

    @Test
    void namesWithoutASpellingAreNoPaths() {
        assertThat(InputPath.place(BASE, "k8s/\0.yaml")).isNull();
        assertThat(InputPath.nearPlace(BASE, "k8s/\0.yaml")).isEqualTo(Path.of("/repo/k8s/_.yaml"));
        assertThat(InputPath.nearPlace(BASE, "../\0/b.yaml")).isEqualTo(Path.of("/_/b.yaml"));
        assertThat(InputPath.whole(BASE, "k8s/\0.yaml")).isEqualTo("/repo/k8s/\0.yaml");
        assertThat(InputPath.whole(BASE, "../\0.yaml")).isEqualTo("/\0.yaml");
        assertThat(InputPath.whole(BASE, "/etc/\0.yaml")).isEqualTo("/etc/\0.yaml");
    }
}

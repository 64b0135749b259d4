package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is looked at twice while nothing changes; {@link ModuleCheckTest} changes things. */
class UpToDateIT {

    private static final String UP_TO_DATE = "up to date: nothing changed";

    @TempDir
    private Path folder;

    @BeforeAll
    static void stage() throws IOException {
        StagedRepository.stage();
    }

    @ParameterizedTest
    @EnumSource(MavenHome.class)
    void secondBuildSaysTheSameWithoutALook(MavenHome home) throws Exception {
        Shop shop = Shop.twoModules(folder, "");
        shop.write("net/k8s/service.yaml", Shop.SERVICE.replace("app: storefront", "app: storfront"));
        shop.write("web/k8s/other.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\ndta: {}\n");
        String[] arguments = {"verify", "--fail-at-end"};

        MavenRun first = MavenRun.of(home, shop.folder(), arguments);
        MavenRun second = MavenRun.of(home, shop.folder(), arguments);

        assertThat(first.output()).doesNotContain(UP_TO_DATE);
        assertThat(second.count(UP_TO_DATE)).isEqualTo(3);
        for (MavenRun run : new MavenRun[] {first, second}) {
            assertThat(run.count("[selector-near-miss]")).isEqualTo(1);
            assertThat(run.count("[unknown-field]")).isEqualTo(1);
            assertThat(run.output()).contains("BUILD FAILURE");
        }
    }
}

package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Builds of several modules, whose manifests are linked with each other. */
class ModulesIT {

    private static final String TYPO = Shop.SERVICE.replace("app: storefront", "app: storfront");

    @TempDir
    private Path folder;

    @BeforeAll
    static void stage() throws IOException {
        StagedRepository.stage();
    }

    @ParameterizedTest
    @EnumSource(MavenHome.class)
    void typoAcrossModulesIsToldOnceAfterTheLastModule(MavenHome home) throws Exception {
        Shop shop = Shop.twoModules(folder, "");
        shop.write("net/k8s/service.yaml", TYPO);

        MavenRun run = MavenRun.of(home, shop.folder(), "verify");

        assertThat(run.count("[selector-near-miss]")).isEqualTo(1);
        assertThat(run.output())
                .contains("[ERROR] " + shop.file("net/k8s/service.yaml") + ":[7,10] ")
                .contains("[ERROR]   " + shop.file("web/k8s/web.yaml") + ":[")
                .contains("2 modules linked: 1 error, 0 warnings, ")
                .contains("BUILD FAILURE");
        assertThat(run.output().indexOf("[selector-near-miss]"))
                .isGreaterThan(run.output().indexOf("Building web"));
    }

    @Test
    void whatAnotherModuleSelectsIsFineAndAnOwnMistakeIsToldOnce() throws Exception {
        Shop shop =
                Shop.twoModules(folder, "<failOn>never</failOn><reports><report>json=target/p.json</report></reports>");
        shop.write("web/k8s/other.yaml", Shop.WRONG.replace("name: web", "name: other"));

        MavenRun run = shop.build("verify");

        assertThat(run.output()).doesNotContain("[selector-").contains("2 modules linked: 0 errors, 0 warnings");
        assertThat(run.count("[unknown-field]")).isEqualTo(1);
        assertThat(shop.file("web/target/p.json")).content().contains("unknown-field");
        assertThat(shop.file("net/target/p.json"))
                .content()
                .doesNotContain("unknown-field")
                .contains("\"files\": 1");
        assertThat(shop.file("target/p.json"))
                .content()
                .contains("unknown-field")
                .contains("\"files\": 3");
    }

    @Test
    void modulesThatAreBuiltAtTheSameTimeAreLinkedOnce() throws Exception {
        Shop shop = Shop.twoModules(folder, "");
        shop.write("net/k8s/service.yaml", TYPO);
        for (int day = 1; day <= 3; day++) {
            MavenRun run = shop.build("verify", "-T2", "-o", "-Dportolan.today=2027-01-0" + day);

            assertThat(run.count("2 modules linked")).isEqualTo(1);
            assertThat(run.count("[selector-near-miss]")).isEqualTo(1);
            assertThat(run.output().lastIndexOf("Kubernetes 1."))
                    .isLessThan(run.output().indexOf("2 modules linked"));
        }
    }

    @Test
    void moduleThatIsBuiltAloneIsLinkedWithTheOthersAndTheyAreNotJudged() throws Exception {
        Shop shop = Shop.twoModules(folder, "");
        shop.write(
                "web/k8s/other.yaml",
                Shop.WRONG.replace("name: web", "name: other").replace("app: storefront", "app: storfront"));

        MavenRun net = shop.build("verify", "-pl", "net");

        assertThat(net.output())
                .doesNotContain("[selector-")
                .doesNotContain("[unknown-field]")
                .contains("BUILD SUCCESS");

        shop.write("net/k8s/service.yaml", TYPO);
        assertThat(shop.build("verify", "-pl", "net").output())
                .contains("[selector-near-miss]")
                .contains("BUILD FAILURE");
        assertThat(shop.build("verify", "-rf", "web", "-Dportolan.only=selector-near-miss")
                        .output())
                .contains(shop.file("net/k8s/service.yaml") + ":[7,10] ");
    }

    @Test
    void nothingIsLinkedBeforeAllModulesAreDone() throws Exception {
        Shop shop = Shop.twoModules(folder, "");
        shop.write("net/k8s/service.yaml", Shop.WRONG);

        MavenRun first = shop.build("verify");

        assertThat(first.output()).contains("[unknown-field]").doesNotContain("linked:");

        MavenRun atEnd = shop.build("verify", "--fail-at-end");

        assertThat(atEnd.output()).contains("2 modules linked: 0 errors").contains("BUILD FAILURE");
        assertThat(atEnd.count("[unknown-field]")).isEqualTo(1);

        shop.write("net/portolan.yaml", "nokey: 1\n");
        assertThat(shop.build("verify", "--fail-at-end").output())
                .contains("there is no key nokey")
                .contains("the modules are not linked with each other");
    }

    @Test
    void foldersThatABuildMakesCountAndThoseThatAModuleLacksDoNot() throws Exception {
        Shop shop = Shop.twoModules(
                folder, "<directories><directory>k8s</directory><directory>target/made</directory></directories>");
        Path made = shop.write("net/target/made/other.yaml", Shop.WRONG.replace("name: web", "name: other"));

        MavenRun run = shop.build("verify", "--fail-at-end");

        assertThat(run.output())
                .contains(made + ":[10,7] ")
                .contains("2 modules linked: 0 errors, 0 warnings, 0 notes in 3 files");

        Files.move(shop.file("net/k8s"), shop.file("net/other"));
        Files.move(shop.file("web/k8s"), shop.file("web/other"));
        Files.delete(made);
        Files.delete(made.getParent());
        assertThat(shop.build("verify").output()).contains("k8s does not exist, nor its like in any other module");
    }
}

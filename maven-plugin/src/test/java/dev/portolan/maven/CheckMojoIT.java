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

/** The real Maven builds a small project that uses the goal check. */
class CheckMojoIT {

    @TempDir
    private Path folder;

    @BeforeAll
    static void stage() throws IOException {
        StagedRepository.stage();
    }

    @ParameterizedTest
    @EnumSource(MavenHome.class)
    void mistakeFailsTheBuildAtItsPlace(MavenHome home) throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        Path manifest = shop.write("src/main/k8s/web.yaml", Shop.WRONG);

        MavenRun run = MavenRun.of(home, shop.folder(), "verify");

        assertThat(run.output())
                .contains("[ERROR] " + manifest + ":[10,7] ")
                .contains("targetPrt")
                .contains("[unknown-field]")
                .contains("1 of these can be mended by the goal fix")
                .contains("Kubernetes manifests are wrong: 1 error, 0 warnings, ")
                .contains("BUILD FAILURE")
                .doesNotContain("\tat dev.portolan")
                .doesNotContain("WARN");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(MavenHome.class)
    void quietBuildOfWhatIsRightSaysNothing(MavenHome home) throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        shop.write("k8s/service.yaml", Shop.SERVICE);
        shop.write("k8s/web.yaml", Shop.DEPLOYMENT);

        MavenRun run = MavenRun.of(home, shop.folder(), "-q", "verify");

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @EnumSource(MavenHome.class)
    void nobodyIsWarnedOfThePlugin(MavenHome home) throws Exception {
        Shop shop = Shop.oneModule(folder, "");

        MavenRun run = MavenRun.of(home, shop.folder(), "verify", "-o", "-Dmaven.plugin.validation=VERBOSE");

        assertThat(run.output())
                .contains("nothing to check: there is no folder of manifests")
                .doesNotContain("WARN");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void onlyWhatThePomNamesIsChecked() throws Exception {
        Shop shop = Shop.oneModule(folder, """
                <directories><directory>there</directory></directories>
                <includes><include>*.yaml</include></includes>
                <excludes><exclude>draft/</exclude></excludes>
                <kubernetesVersion>v1.23.4</kubernetesVersion>
                <namespace>shop</namespace>
                """);
        shop.write("k8s/web.yaml", Shop.WRONG);
        shop.write("there/web.yaml", Shop.SERVICE);
        shop.write("there/web.yml", Shop.WRONG);
        shop.write("there/draft/web.yaml", Shop.WRONG);

        MavenRun run = shop.build("verify");

        assertThat(run.output()).contains("Kubernetes 1.23: 0 errors").contains("in 1 file, 1 object");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void directoriesOfTheCommandLineAreSeparatedByCommas() throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        shop.write("one/web.yaml", Shop.SERVICE);
        shop.write("two/web.yaml", Shop.WRONG.replace("name: web", "name: other"));

        MavenRun run =
                shop.build("verify", "-Dportolan.directories=one,two", "-Dportolan.failOn=never", "-Dportolan.notes");

        assertThat(run.output())
                .contains("in 2 files, 2 objects")
                .contains("two" + Path.of("/") + "web.yaml:[10,7] ")
                .contains("BUILD SUCCESS");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void whatIsBrokenInTheConfigurationOfTheBuildIsSaidAtOnce() throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        shop.write("k8s/web.yaml", Shop.SERVICE);

        assertBroken(
                shop, "portolan.failOn=fatal", "portolan.failOn is fatal; it can be error, warning, note or never");
        assertBroken(
                shop, "portolan.skipRules=unknown-feld", "there is no rule unknown-feld; did you mean unknown-field?");
        assertBroken(shop, "portolan.directories=gone", "gone does not exist");
        assertBroken(shop, "portolan.reports=sarf=a", "there is no format sarf; it can be text, json, ");
    }

    private static void assertBroken(Shop shop, String property, String message) throws Exception {
        MavenRun run = shop.build("verify", "-D" + property);

        assertThat(run.output())
                .contains(message)
                .doesNotContain("manifests are wrong")
                .doesNotContain("\tat dev.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void brokenYamlIsAFindingAndABrokenConfigurationHasAPlace() throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        Path manifest = shop.write("k8s/web.yaml", "apiVersion: v1\nkind: Service\nspec: [1, 2\n");

        MavenRun broken = shop.build("verify");

        assertThat(broken.output())
                .contains(manifest + ":[")
                .contains("[yaml-syntax]")
                .contains("BUILD FAILURE");

        shop.write("portolan.yaml", "failOn: error\nskipp: [a]\n");
        MavenRun run = shop.build("verify");

        assertThat(run.output())
                .contains("portolan.yaml:2:1: there is no key skipp")
                .doesNotContain("\tat dev.portolan");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void configurationHoldsAndParametersWin() throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        shop.write(
                "portolan.yaml", "kubernetesVersion: \"1.29\"\nrules: {unknown-field: warning}\nexclude: [other/]\n");
        shop.write("k8s/web.yaml", Shop.WRONG);
        shop.write("k8s/other/web.yaml", Shop.WRONG);

        MavenRun run = shop.build("verify");

        assertThat(run.output()).contains("[WARNING] ").contains("Kubernetes 1.29: 0 errors, 1 warning");
        assertThat(run.exitCode()).isZero();
        assertThat(shop.build("verify", "-Dportolan.kubernetesVersion=1.30", "-Dportolan.failOn=warning")
                        .output())
                .contains("Kubernetes 1.30: 0 errors, 1 warning")
                .contains("BUILD FAILURE");
    }

    @Test
    void reportsAreWrittenAndKnownFindingsAreNotTold() throws Exception {
        Shop shop = Shop.oneModule(folder, """
                <reports>
                  <report>sarif=target/reports/portolan.sarif</report>
                  <report>html=target/portolan.html</report>
                </reports>
                """);
        shop.write("k8s/web.yaml", Shop.WRONG);
        assertThat(shop.build("verify").exitCode()).isEqualTo(1);
        assertThat(shop.file("target/reports/portolan.sarif")).content().contains("k8s/web.yaml", "unknown-field");
        assertThat(shop.file("target/portolan.html")).content().contains("<svg");

        String fingerprint = Files.readString(shop.file("target/reports/portolan.sarif"))
                .replaceAll("(?s).*\"portolan/v1\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        shop.write("known.tsv", "k8s/web.yaml\tunknown-field\tv1/Service/web\tknown\t" + fingerprint + "\n");
        MavenRun run = shop.build("verify", "-Dportolan.baseline=known.tsv");

        assertThat(run.output()).contains("0 errors").contains("1 finding suppressed, or known to the baseline");
        assertThat(run.exitCode()).isZero();
        assertThat(shop.build("verify", "-Dportolan.baseline=gone.tsv").output())
                .contains("there is no baseline gone.tsv");
    }

    @Test
    void skipChecksNothing() throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        shop.write("k8s/web.yaml", Shop.WRONG);

        MavenRun run = shop.build("verify", "-Dportolan.skip");

        assertThat(run.output()).contains("portolan.skip is set");
        assertThat(run.exitCode()).isZero();
    }
}

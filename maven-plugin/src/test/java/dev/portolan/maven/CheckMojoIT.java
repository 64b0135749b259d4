package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Maven builds a small project that uses the goal. */
class CheckMojoIT {

    private static final String WRONG = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector:
                app: web
              ports:
                - port: 80
                  targetPrt: 8080
            """;

    private static final String RIGHT = WRONG.replace("targetPrt", "targetPort");

    @TempDir
    private static Path staging;

    private static StagedRepository repository;

    @TempDir
    private Path project;

    @BeforeAll
    static void stage() throws IOException {
        repository = StagedRepository.in(staging);
    }

    @BeforeEach
    void makeProject() throws IOException {
        configure("");
    }

    @Test
    void mistakeFailsTheBuildAtItsPlace() throws Exception {
        Path manifest = manifest("src/main/k8s/web.yaml", WRONG);

        MavenRun run = MavenRun.of(repository, project, "verify");

        assertThat(run.output())
                .contains("[ERROR] " + manifest + ":[10,7] ")
                .contains("targetPrt")
                .contains("[unknown-field]")
                .contains("Kubernetes manifests are wrong: 1 error, 0 warnings, ")
                .contains("BUILD FAILURE")
                .doesNotContain("\tat dev.portolan");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void rightManifestsPass() throws Exception {
        manifest("src/main/k8s/web.yaml", RIGHT);

        MavenRun run = MavenRun.of(repository, project, "verify");

        assertThat(run.output()).contains("0 errors, 0 warnings").contains("in 1 file, 1 object");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void projectWithoutManifestsPassesAndSaysSo() throws Exception {
        MavenRun run = MavenRun.of(repository, project, "verify");

        assertThat(run.output()).contains("nothing to check: there is no src/main/kubernetes, no src/main/k8s");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void onlyTheDirectoriesOfThePomAreChecked() throws Exception {
        configure("<directories><directory>there</directory></directories>");
        manifest("k8s/web.yaml", WRONG);
        manifest("there/web.yaml", RIGHT);

        MavenRun run = MavenRun.of(repository, project, "verify");

        assertThat(run.output()).contains("in 1 file, 1 object");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void directoriesOfTheCommandLineAreSeparatedByCommas() throws Exception {
        manifest("one/web.yaml", RIGHT);
        manifest("two/web.yaml", WRONG);

        MavenRun run = MavenRun.of(repository, project, "verify", "-Dportolan.directories=one,two");

        assertThat(run.output()).contains("in 2 files, 2 objects").contains("two" + Path.of("/") + "web.yaml:[10,7] ");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void missingDirectoryIsABrokenConfiguration() throws Exception {
        configure("<directories><directory>gone</directory></directories>");

        MavenRun run = MavenRun.of(repository, project, "verify");

        assertThat(run.output()).contains("gone does not exist").doesNotContain("manifests are wrong");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void unknownGateIsABrokenConfiguration() throws Exception {
        manifest("k8s/web.yaml", RIGHT);

        MavenRun run = MavenRun.of(repository, project, "verify", "-Dportolan.failOn=fatal");

        assertThat(run.output()).contains("portolan.failOn is fatal; it can be error, warning, note or never");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void unknownRuleIsABrokenConfiguration() throws Exception {
        manifest("k8s/web.yaml", RIGHT);

        MavenRun run = MavenRun.of(repository, project, "verify", "-Dportolan.skipRules=no-such-rule");

        assertThat(run.output()).contains("there is no rule no-such-rule");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void gateNeverReportsAndPasses() throws Exception {
        manifest("k8s/web.yaml", WRONG);

        MavenRun run = MavenRun.of(repository, project, "verify", "-Dportolan.failOn=never");

        assertThat(run.output()).contains("web.yaml:[10,7] ").contains("BUILD SUCCESS");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void skippedRulesAreNotRun() throws Exception {
        manifest("k8s/web.yaml", WRONG);

        MavenRun run = MavenRun.of(repository, project, "verify", "-Dportolan.skipRules=unknown-field");

        assertThat(run.output()).doesNotContain("[unknown-field]").contains("in 1 file, 1 object");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void olderKubernetesVersionIsTheOneThatJudges() throws Exception {
        configure("<kubernetesVersion>1.23</kubernetesVersion><namespace>shop</namespace>");
        manifest("k8s/web.yaml", RIGHT);

        MavenRun run = MavenRun.of(repository, project, "verify");

        assertThat(run.output()).contains("Kubernetes 1.23: 0 errors");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void skipChecksNothing() throws Exception {
        manifest("k8s/web.yaml", WRONG);

        MavenRun run = MavenRun.of(repository, project, "verify", "-Dportolan.skip");

        assertThat(run.output()).contains("portolan.skip is set");
        assertThat(run.exitCode()).isZero();
    }

    private void configure(String configuration) throws IOException {
        Files.writeString(project.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>dev.portolan</groupId>
                        <artifactId>portolan-maven-plugin</artifactId>
                        <version>%s</version>
                        <executions>
                          <execution>
                            <goals>
                              <goal>check</goal>
                            </goals>
                            <configuration>%s</configuration>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(StagedRepository.VERSION, configuration));
    }

    private Path manifest(String name, String text) throws IOException {
        Path file = project.toRealPath().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

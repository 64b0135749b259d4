package dev.portolan.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The goals that people call by hand, and the page of a site. */
class OtherGoalsIT {

    private static final String GOAL = "dev.portolan:portolan-maven-plugin:" + StagedRepository.VERSION + ":";

    @TempDir
    private Path folder;

    @BeforeAll
    static void stage() throws IOException {
        StagedRepository.stage();
    }

    @Test
    void fixMendsAllModulesButNotWhatTheBuildMade() throws Exception {
        Shop shop = Shop.twoModules(folder, "");
        shop.write("net/k8s/service.yaml", Shop.WRONG);
        shop.write("net/target/kubernetes/made.yaml", Shop.WRONG.replace("name: web", "name: made"));

        MavenRun shown = shop.build(GOAL + "fix", "-Dportolan.dryRun");

        assertThat(shown.output()).contains("+      targetPort: 8080").contains("BUILD SUCCESS");
        assertThat(shop.file("net/k8s/service.yaml")).hasContent(Shop.WRONG);

        MavenRun run = shop.build(GOAL + "fix");

        assertThat(run.output()).contains("mended 1 finding in 1 file");
        assertThat(shop.file("net/k8s/service.yaml")).hasContent(Shop.SERVICE);
        assertThat(shop.file("net/target/kubernetes/made.yaml")).content().contains("targetPrt");

        Files.delete(shop.file("net/target/kubernetes/made.yaml"));
        shop.write("net/k8s/service.yaml", Shop.SERVICE.replace("app: storefront", "app: storfront"));
        assertThat(shop.build(GOAL + "fix").output()).contains("more could be mended with portolan.unsafe");
        shop.build(GOAL + "fix", "-Dportolan.unsafe");
        assertThat(shop.file("net/k8s/service.yaml")).hasContent(Shop.SERVICE);
    }

    @ParameterizedTest
    @EnumSource(MavenHome.class)
    void graphDrawsAllModules(MavenHome home) throws Exception {
        Shop shop = Shop.twoModules(folder, "");

        MavenRun run = MavenRun.of(home, shop.folder(), GOAL + "graph", "-Dportolan.formats=svg,html,mermaid,dot,json");

        assertThat(run.exitCode()).describedAs(run.output()).isZero();
        for (String ending : List.of("svg", "html", "mmd", "dot", "json")) {
            assertThat(shop.file("target/portolan/chart." + ending)).content().contains("web");
        }
        assertThat(shop.file("target/portolan/chart.json")).content().contains("\"type\": \"selects\"");
        assertThat(shop.file("net/target")).doesNotExist();
        assertThat(run.output()).doesNotContain("WARN");
    }

    @ParameterizedTest
    @EnumSource(MavenHome.class)
    void siteHasAPage(MavenHome home) throws Exception {
        Shop shop = Shop.oneModule(folder, "");
        String pom = Files.readString(shop.file("pom.xml"));
        shop.write(
                "pom.xml",
                pom.replace("</plugins>", """
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>maven-site-plugin</artifactId>
                  <version>%s</version>
                </plugin>
                </plugins>""".formatted(System.getProperty("portolan.sitePlugin")))
                        .replace("</project>", """
                <reporting>
                  <excludeDefaults>true</excludeDefaults>
                  <plugins>
                    <plugin>
                      <groupId>dev.portolan</groupId>
                      <artifactId>portolan-maven-plugin</artifactId>
                      <version>%s</version>
                    </plugin>
                  </plugins>
                </reporting>
                </project>""".formatted(StagedRepository.VERSION)));
        shop.write("k8s/web.yaml", Shop.WRONG.replace("name: web", "name: web # <b>&amp;"));
        shop.write("k8s/deployment.yaml", Shop.DEPLOYMENT);

        MavenRun run = MavenRun.of(home, shop.folder(), "site");

        assertThat(run.exitCode()).describedAs(run.output()).isZero();
        assertThat(shop.file("target/site/portolan.html"))
                .content()
                .contains("<th>Severity</th>", "k8s/web.yaml:10:7", "unknown-field", "portolan/chart.svg");
        assertThat(shop.file("target/site/portolan/report.html")).content().contains("<svg");
        assertThat(shop.file("target/site/portolan/chart.svg")).content().startsWith("<svg");
    }

    @Test
    void reportByItselfIsAPageThatNeedsNoSite() throws Exception {
        Shop shop = Shop.twoModules(folder, "");

        assertThat(shop.build(GOAL + "report").exitCode()).isZero();

        assertThat(shop.file("target/site/portolan.html")).content().contains("<svg", "net/k8s/service.yaml");
    }

    @Test
    void helpTellsOfAllGoalsAndParameters() throws Exception {
        Shop shop = Shop.oneModule(folder, "");

        MavenRun run = shop.build(GOAL + "help", "-Ddetail");

        assertThat(run.output())
                .contains("portolan:check", "portolan:fix", "portolan:graph", "portolan:help", "portolan:report")
                .contains("User property: portolan.kubernetesVersion")
                .doesNotContain("<code>")
                .doesNotContain("null");
    }

    @Test
    void eclipseKnowsWhatToDoWithEachGoal() throws Exception {
        Path jar = Path.of("target", "portolan-maven-plugin-" + StagedRepository.VERSION + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            String descriptor = text(file, "META-INF/maven/plugin.xml");
            List<String> goals = PluginDescriptor.goals(descriptor);

            assertThat(goals).containsExactly("check", "fix", "graph", "help", "report");
            assertThat(PomParameters.words(
                            text(file, "META-INF/m2e/lifecycle-mapping-metadata.xml"), "pluginExecutions"))
                    .containsAll(goals);
        }
    }

    @Test
    void pageTellsOfAllGoalsAndProperties() throws Exception {
        Path jar = Path.of("target", "portolan-maven-plugin-" + StagedRepository.VERSION + ".jar");
        try (JarFile file = new JarFile(jar.toFile())) {
            String descriptor = text(file, "META-INF/maven/plugin.xml");
            String page = Files.readString(Path.of("..", "docs", "maven.md"));

            assertThat(PluginDescriptor.properties(descriptor))
                    .contains("portolan.skip")
                    .allMatch(property -> page.contains("| `" + property + "` |"), "has a row in docs/maven.md");
            assertThat(PluginDescriptor.goals(descriptor))
                    .allMatch(goal -> page.contains("| `" + goal + "` |"), "has a row in docs/maven.md");
            assertThat(page.lines().filter(line -> line.startsWith("| `portolan.")))
                    .allMatch(
                            line -> PluginDescriptor.properties(descriptor)
                                    .contains(line.replaceAll("^\\| `([^`]+)`.*", "$1")),
                            "is a property");
        }
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), UTF_8);
    }
}

package dev.portolan.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.config.ConfigKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is looked at twice while nothing changes, and everything is when anything does. */
class ModuleCheckTest {

    @TempDir
    private Path folder;

    private Shop shop;
    private final Map<ConfigKey, List<String>> given = new EnumMap<>(ConfigKey.class);
    private String today = "2027-01-30";
    private List<String> reports = List.of();
    private List<Path> baselines = List.of();
    private List<String> excludes = List.of();

    @BeforeEach
    void makeProject() throws IOException {
        shop = new Shop(folder.toRealPath());
        shop.write("k8s/web.yaml", Shop.SERVICE);
    }

    @Test
    void whatWasFoundIsSaidAgain() throws Exception {
        shop.write("k8s/web.yaml", Shop.WRONG);

        List<String> first = check();
        List<String> second = check();

        assertThat(first).anyMatch(line -> line.startsWith("[ERROR] ") && line.contains("[unknown-field]"));
        assertThat(second.get(0)).isEqualTo("[INFO] up to date: nothing changed since the last check");
        assertThat(second.subList(1, second.size())).isEqualTo(first);
    }

    @Test
    void filesAreSeenThatChangeComeGoOrAreRenamed() throws Exception {
        check();
        assertUpToDate();
        shop.write("k8s/web.yaml", Shop.SERVICE.replace("8080", "8081"));
        assertLooks();
        shop.write("k8s/more/web.yaml", Shop.DEPLOYMENT);
        assertLooks();
        Files.move(shop.file("k8s/more/web.yaml"), shop.file("k8s/more/other.yaml"));
        assertLooks();
        shop.write("k8s/.gitignore", "more/\n");
        assertLooks();
        Files.delete(shop.file("k8s/.gitignore"));
        assertLooks();
        Files.delete(shop.file("k8s/more/other.yaml"));
        assertLooks();
        assertUpToDate();
    }

    @Test
    void parametersAndTheDayAreSeen() throws Exception {
        check();
        given.put(ConfigKey.KUBERNETES_VERSION, List.of("1.29"));
        assertLooks();
        given.put(ConfigKey.PROFILES, List.of("reliability"));
        assertLooks();
        excludes = List.of("more/");
        assertLooks();
        assertUpToDate();
        shop.write(
                "k8s/web.yaml",
                Shop.WRONG.replace(
                        "      targetPrt",
                        "      # portolan:ignore unknown-field expires=2027-01-31 -- soon\n      targetPrt"));
        assertThat(check()).noneMatch(line -> line.contains("[unknown-field]"));
        today = "2027-02-01";
        assertThat(check()).anyMatch(line -> line.contains("[unknown-field]"));
    }

    /** Suppressions end by the day in UTC: another day where somebody builds is no other question. */
    @Test
    void dayIsTheOneThatSuppressionsEndBy() throws Exception {
        today = "";
        check();
        TimeZone here = TimeZone.getDefault();
        try {
            TimeZone.setDefault(
                    TimeZone.getTimeZone(LocalTime.now(ZoneOffset.UTC).getHour() < 11 ? "Etc/GMT+12" : "Etc/GMT-14"));
            assertUpToDate();
        } finally {
            TimeZone.setDefault(here);
        }
    }

    @Test
    void configurationAndWhatItNamesAreSeen() throws Exception {
        check();
        shop.write("portolan.yaml", "failOn: warning\n");
        assertLooks();
        shop.write("rules/own/rule.yaml", "wrong: 1\n");
        assertThatThrownBy(this::check)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("rules/own/");
        Files.delete(shop.file("rules/own/rule.yaml"));
        shop.write("portolan.yaml", "crds: [crds]\n");
        shop.write("crds/boat.yaml", definition("string"));
        shop.write("k8s/boat.yaml", "apiVersion: example.org/v1\nkind: Boat\nmetadata: {name: b}\nspec: {sail: 1}\n");
        assertThat(check()).anyMatch(line -> line.contains("boat.yaml:[4,"));
        assertUpToDate();
        shop.write("crds/boat.yaml", definition("integer"));
        assertThat(check()).noneMatch(line -> line.contains("boat.yaml:[4,"));
        assertUpToDate();
    }

    @Test
    void reportsAndBaselinesAreSeen() throws Exception {
        reports = List.of("json=target/p.json");
        shop.write("k8s/web.yaml", Shop.WRONG);
        check();
        assertUpToDate();
        Files.delete(shop.file("target/p.json"));
        assertLooks();
        assertThat(shop.file("target/p.json")).content().contains("unknown-field");
        shop.write("target/p.json", "{}");
        assertLooks();
        Path baseline = shop.write("known.tsv", "# none\n");
        baselines = List.of(baseline);
        assertLooks();
        String report = Files.readString(shop.file("target/p.json"));
        String fingerprint = report.replaceAll("(?s).*\"fingerprint\": \"([0-9a-f]+)\".*", "$1");
        shop.write("known.tsv", "k8s/web.yaml\tunknown-field\tService/web\tknown\t" + fingerprint + "\n");
        assertThat(check()).noneMatch(line -> line.contains("[unknown-field]"));
    }

    @Test
    void whatCouldNotBeAnsweredIsKeptNowhere() throws Exception {
        shop.write("portolan.yaml", "faiOn: warning\n");

        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(this::check)
                    .isInstanceOf(MojoExecutionException.class)
                    .hasMessage("portolan.yaml:1:1: there is no key faiOn; did you mean failOn?");
        }
        Files.delete(shop.file("portolan.yaml"));
        assertLooks();
        Files.writeString(shop.file("target/state.txt"), "broken");
        assertLooks();
        assertUpToDate();
    }

    private void assertLooks() throws Exception {
        assertThat(check()).noneMatch(line -> line.contains("up to date"));
    }

    private void assertUpToDate() throws Exception {
        assertThat(check()).anyMatch(line -> line.contains("up to date"));
    }

    private List<String> check() throws MojoExecutionException {
        Path file = Files.exists(shop.file("portolan.yaml")) ? shop.file("portolan.yaml") : null;
        Part part = new Part(
                "shop",
                List.of(shop.folder()),
                shop.file("target/joint.txt"),
                new GoalSettings(given, file, Set.of(), Set.of(), false, false, today),
                ModuleInput.of(shop.folder(), List.of(Path.of("k8s")), List.of(), excludes),
                baselines,
                ReportTarget.all(reports, shop.folder()),
                List.of(),
                List.of());
        RecordedLog log = new RecordedLog();
        new ModuleCheck(shop.folder(), shop.file("target/state.txt"), true, log).run(part);
        return log.lines();
    }

    private static String definition(String type) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: boats.example.org
                spec:
                  group: example.org
                  scope: Namespaced
                  names: {kind: Boat, plural: boats, singular: boat, listKind: BoatList}
                  versions:
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          properties:
                            spec:
                              type: object
                              properties:
                                sail: {type: %s}
                """.formatted(type);
    }
}

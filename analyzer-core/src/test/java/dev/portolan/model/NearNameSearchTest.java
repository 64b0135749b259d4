package dev.portolan.model;

import static dev.portolan.model.Fleet.configMap;
import static dev.portolan.model.Fleet.deployment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.manifest.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which object a name was meant for that none has. */
class NearNameSearchTest {

    /** Pods that are not shown, and no ConfigMap. */
    private static final String TEMPLATE =
            "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: other\nspec: {{ .spec }}\n";

    private static NearName near(Fleet fleet, String name) {
        return Objects.requireNonNull(fleet.resolve(name).near());
    }

    /** Nothing but the place leads from one to the other: an index by spelling goes by the first letter. */
    @Test
    void aSlipInTheFirstLetterIsSeenNearby() {
        String web = deployment("web", "ettings");
        String settings = configMap("settings");
        assertThat(near(new Fleet().file("a.yaml", web, settings), "ettings").name())
                .isEqualTo("settings");
        assertThat(near(new Fleet().file("x/pods/a.yaml", web).file("x/maps/a.yaml", settings), "ettings")
                        .name())
                .isEqualTo("settings");
        assertThat(new Fleet()
                        .file("x/a.yaml", web)
                        .file("b.yaml", settings)
                        .resolve("ettings")
                        .near())
                .isNull();
    }

    @Test
    void theSameLettersAreSeenFarAway() {
        String web = deployment("web", "web-settings");
        String settings = configMap("web.settings");
        Fleet apart = new Fleet().file("a/b/web.yaml", web).file("c/d/e/settings.yaml", settings);
        NearName near = near(apart, "web-settings");
        assertThat(near.name()).isEqualTo("web.settings");
        assertThat(near.nearness()).isEqualTo(Nearness.ELSEWHERE);
        assertThat(apart.file("a/b/template.yaml", TEMPLATE)
                        .resolve("web-settings")
                        .near())
                .isNull();
        assertThat(new Fleet()
                        .file("a/b/web.yaml", web)
                        .file("c/d/e/settings.yaml", settings, deployment("mail", "web.settings"))
                        .resolve("web-settings")
                        .near())
                .isNull();
    }

    @Test
    void whatATemplateBesideMayHoldIsMeantOnlyWhereNobodyUsesTheOther() {
        Fleet fleet = new Fleet()
                .file("x/web.yaml", deployment("web", "setings"))
                .file("x/settings.yaml", configMap("settings"))
                .file("x/template.yaml", TEMPLATE);
        assertThat(near(fleet, "setings").name()).isEqualTo("settings");
        assertThat(fleet.file("x/mail.yaml", deployment("mail", "settings"))
                        .resolve("setings")
                        .near())
                .isNull();
    }

    @Test
    void whatIsUsedMayBeMeantInTheSameFolderOnly() {
        String mail = deployment("mail", "settings");
        Fleet beside = new Fleet()
                .file("x/web.yaml", deployment("web", "setings"))
                .file("x/settings.yaml", configMap("settings"), mail);
        assertThat(near(beside, "setings").name()).isEqualTo("settings");
        assertThat(new Fleet()
                        .file("x/pods/web.yaml", deployment("web", "setings"))
                        .file("x/maps/settings.yaml", configMap("settings"), mail)
                        .resolve("setings")
                        .near())
                .isNull();
    }

    @Test
    void theNearestIsTheOnlyOne() {
        Fleet fleet = new Fleet()
                .file("x/web.yaml", deployment("web", "settingz"), configMap("settings"))
                .file("x/other.yaml", configMap("settingx"));
        assertThat(near(fleet, "settingz").name()).isEqualTo("settings");
        assertThat(near(fleet, "settingz").single()).isTrue();
    }

    @Test
    void anotherOneThatNobodyUsesCountsOnlyAsNear() {
        Fleet fleet = new Fleet()
                .file("x/web.yaml", deployment("web", "settings"), configMap("web-config"))
                .file("x/mail.yaml", configMap("mail-config"));
        assertThat(near(fleet, "settings").name()).isEqualTo("web-config");
    }

    @Test
    void aNameWithMoreWordsIsMeantInTheSameFolder() {
        Fleet fleet = new Fleet()
                .file("x/web.yaml", deployment("web", "web"))
                .file("x/settings.yaml", configMap("web-settings"));
        assertThat(near(fleet, "web").name()).isEqualTo("web-settings");
        assertThat(new Fleet()
                        .file("x/pods/web.yaml", deployment("web", "web"))
                        .file("x/maps/settings.yaml", configMap("web-settings"))
                        .resolve("web")
                        .answer())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void nobodyStandsOutInACrowd() {
        List<String> crowd = new ArrayList<>(List.of(deployment("web", "ettings"), configMap("settings")));
        while (crowd.size() <= 200) {
            crowd.add(configMap("m" + crowd.size()));
        }
        assertThat(near(new Fleet().file("a.yaml", crowd.toArray(String[]::new)), "ettings")
                        .name())
                .isEqualTo("settings");
        crowd.add(configMap("other"));
        assertThat(new Fleet()
                        .file("a.yaml", crowd.toArray(String[]::new))
                        .resolve("ettings")
                        .near())
                .isNull();
    }
}

package dev.portolan.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.rule.ManifestRule;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** What GitHub's code scanning takes: 5,000 results, texts of 1,024 signs, 10 tags, 100 places; and that what is cut is told of. */
class SarifLimitsTest {

    private static final int MOST = 5_000;

    private final Inputs inputs = new Inputs();
    private final SourceFile file = inputs.file("web.yaml", "apiVersion: v1\nkind: Pod\n");

    private JSONObject run() {
        String told = inputs.told(ReportFormat.SARIF.report(ReportStyle.PLAIN, Path.of("")));
        return new JSONObject(told).getJSONArray("runs").getJSONObject(0);
    }

    private void add(int count, Severity severity) {
        for (int i = 0; i < count; i++) {
            inputs.add(Inputs.finding(severity, file, Inputs.span(file, "Pod"), severity.word() + " " + i, ""));
        }
    }

    private static Map<String, Integer> levels(JSONObject run) {
        Map<String, Integer> levels = new HashMap<>();
        for (Object result : run.getJSONArray("results")) {
            JSONObject one = (JSONObject) result;
            levels.merge(one.has("suppressions") ? "suppressed" : one.getString("level"), 1, Integer::sum);
        }
        return levels;
    }

    private static List<String> notifications(JSONObject run) {
        List<String> texts = new ArrayList<>();
        JSONArray notifications =
                run.getJSONArray("invocations").getJSONObject(0).optJSONArray("toolExecutionNotifications");
        for (int i = 0; notifications != null && i < notifications.length(); i++) {
            JSONObject one = notifications.getJSONObject(i);
            texts.add(
                    one.getString("level") + ": " + one.getJSONObject("message").getString("text"));
        }
        return texts;
    }

    @Test
    void everythingIsToldWhereItHasRoom() {
        add(MOST, Severity.NOTE);
        assertThat(levels(run())).containsExactly(Map.entry("note", MOST));
        assertThat(notifications(run())).isEmpty();
    }

    @Test
    void errorsHaveRoomBeforeWarningsAndWarningsBeforeNotes() {
        add(3_000, Severity.NOTE);
        add(2_500, Severity.WARNING);
        add(1_500, Severity.ERROR);
        inputs.add(new SuppressedFinding(Inputs.error(file, "Pod", "known"), SuppressionKind.BASELINE, "it is known"));

        JSONObject run = run();
        assertThat(levels(run)).isEqualTo(Map.of("error", 1_500, "warning", 2_500, "note", 1_000));
        assertThat(notifications(run))
                .singleElement()
                .asString()
                .startsWith("warning: left out: 2000 notes, 1 suppressed finding;");
        // The order is that of every report, and of one severity the first ones are told.
        assertThat(run.getJSONArray("results").query("/0/message/text")).isEqualTo("note 0");
        assertThat(run.getJSONArray("results").query("/999/message/text")).isEqualTo("note 999");
        assertThat(run.getJSONArray("results").query("/1000/message/text")).isEqualTo("warning 0");
    }

    @Test
    void noTextIsTooLongAndNoSignIsHalved() {
        String text = "x".repeat(SarifParts.LONGEST_TEXT - 2) + "\uD83D\uDEA2 and a good deal more";
        inputs.add(Inputs.with(
                Inputs.error(file, "Pod", text), new Related(file, Inputs.span(file, "Pod"), text + "[a](b)")));
        inputs.add(new RegisteredRule(
                "some-rule", Severity.ERROR, text, List.of(), List.of(), true, Map.of(), (ManifestRule)
                        (manifest, r) -> {}));

        JSONObject run = run();
        for (String at : List.of(
                "/results/0/message/text",
                "/results/0/relatedLocations/0/message/text",
                "/tool/driver/rules/0/shortDescription/text",
                "/tool/driver/rules/0/fullDescription/text")) {
            assertThat((String) run.query(at))
                    .as(at)
                    .hasSizeLessThanOrEqualTo(SarifParts.LONGEST_TEXT)
                    .hasSizeGreaterThan(1_000)
                    .endsWith("\u2026")
                    .doesNotContain("\uD83D", "\uFFFD");
        }
    }

    @Test
    void textThatJustFitsStaysWhole() {
        String text = "x".repeat(SarifParts.LONGEST_TEXT);
        inputs.add(Inputs.error(file, "Pod", text));
        assertThat(run().query("/results/0/message/text")).isEqualTo(text);
    }

    @Test
    void profilesAreTagsAndThereAreAtMostTen() {
        List<Profile> many = Collections.nCopies(30, Profile.SECURITY);
        inputs.add(Inputs.error(file, "Pod", "wrong"));
        inputs.add(new RegisteredRule(
                "some-rule", Severity.ERROR, "x", List.of(), many, true, Map.of(), (ManifestRule) (manifest, r) -> {}));
        JSONArray tags = (JSONArray) run().query("/tool/driver/rules/0/properties/tags");
        assertThat(tags.toList()).hasSize(10).startsWith("kubernetes", "security");
    }

    @Test
    void moreThanAHundredOtherPlacesAreNotShown() {
        Related related = new Related(file, Inputs.span(file, "Pod"), "this one");
        inputs.add(Inputs.with(
                Inputs.error(file, "Pod", "wrong"),
                Collections.nCopies(300, related).toArray(Related[]::new)));
        assertThat(((JSONArray) run().query("/results/0/relatedLocations")).length())
                .isEqualTo(100);
    }

    @Test
    void whatFailedIsToldBeforeThousandsOfTemplates() {
        for (int i = 0; i < 2_000; i++) {
            inputs.add(new NotChecked("a" + i + ".yaml", NotCheckedReason.TEMPLATE, ""));
        }
        inputs.add(new NotChecked("z.yaml", NotCheckedReason.UNREADABLE, ""));
        assertThat(notifications(run()))
                .hasSize(1_001)
                .startsWith("warning: not checked: unreadable")
                .endsWith("warning: not checked: 1001 more; the JSON report names them all");
    }
}

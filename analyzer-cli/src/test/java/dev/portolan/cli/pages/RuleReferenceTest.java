package dev.portolan.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Profile;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} lists every rule that there is, as its annotation has it. */
class RuleReferenceTest {

    private static final String RULES = "dev.portolan.rules.";

    /** By the package in which a rule lies, in the order of the page. */
    private static final Map<String, String> GROUPS = groups();

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("reading", "Reading the text");
        groups.put("shape", "The shape of an object");
        groups.put("validation", "What the API server refuses");
        groups.put("warned", "What the API server takes with a warning");
        groups.put("service", "Services and their pods");
        groups.put("routing", "Routes, gateways, monitors and webhooks");
        groups.put("reference", "Objects that name others");
        groups.put("config", "ConfigMaps, Secrets and variables");
        groups.put("storage", "Volumes and claims");
        groups.put("access", "Accounts and roles");
        groups.put("network", "Who talks to whom");
        groups.put("scaling", "Autoscalers and disruption budgets");
        groups.put("slips", "Slips that the API server accepts");
        groups.put("reliability", "Reliability");
        groups.put("security", "Security");
        groups.put("suppression", "Suppressions");
        return groups;
    }

    @Test
    void pageListsAllRules() throws IOException {
        new CommittedPage("rules.md", "RuleReferenceTest")
                .is(page(RuleCatalog.load().rules()));
    }

    private static String page(List<RegisteredRule> rules) {
        Map<String, List<RegisteredRule>> byGroup = rules.stream().collect(Collectors.groupingBy(rule -> group(rule)));
        assertThat(byGroup.keySet())
                .as("the groups that have a title")
                .containsExactlyInAnyOrderElementsOf(GROUPS.keySet());
        StringBuilder page = new StringBuilder("""
            # Rules

            <!-- Written by RuleReferenceTest from the rules themselves. -->

            %d rules. `portolan rules RULE` prints a rule's page: why it matters, what is flagged, what is fine.

            - *on*: **yes** runs unless `portolan.yaml` or `--skip` says otherwise; a profile's name runs with `--profile` or
              `profiles:`, and `baseline` and `restricted` also where a Namespace of the input enforces them; **asked** runs with `--only` or where
              `rules:` names it.
            - *severity*: an **error** is refused by the API server or cannot work, a **warning** is accepted and almost surely not meant, a
              **note** is worth knowing. `rules:` in `portolan.yaml` changes it.
            """.formatted(rules.size()));
        GROUPS.forEach((group, title) -> {
            page.append("\n## ")
                    .append(title)
                    .append("\n\n| rule | severity | on | what it finds |\n|---|---|---|---|\n");
            byGroup.getOrDefault(group, List.of()).forEach(rule -> page.append(row(rule)));
        });
        return page.toString();
    }

    private static String group(RegisteredRule rule) {
        String name = rule.rule().getClass().getPackageName();
        assertThat(name).startsWith(RULES);
        return name.substring(RULES.length()).split("\\.", -1)[0];
    }

    private static String row(RegisteredRule rule) {
        return "| [%s](../rules/docs/%s/README.md) | %s | %s | %s%s |\n"
                .formatted(
                        rule.id(),
                        rule.id(),
                        rule.severity().word(),
                        on(rule),
                        rule.summary().replace("|", "\\|").replace("<", "&lt;"),
                        options(rule));
    }

    private static String on(RegisteredRule rule) {
        if (rule.onByDefault()) {
            return "yes";
        }
        List<String> profiles = new ArrayList<>();
        for (Profile profile : rule.profiles()) {
            profiles.add(profile.word());
        }
        return profiles.isEmpty() ? "asked" : String.join(", ", profiles);
    }

    private static String options(RegisteredRule rule) {
        return rule.options().isEmpty()
                ? ""
                : "; options: `"
                        + String.join("`, `", new TreeSet<>(rule.options().keySet())) + "`";
    }
}

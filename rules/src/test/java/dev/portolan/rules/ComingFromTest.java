package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Profile;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.suppression.ForeignChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for people who come from other tools names rules that there are, with the profiles that they have. */
class ComingFromTest {

    private static final Pattern ID = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void namesRulesAndTheirProfiles() throws IOException {
        RuleCatalog catalog = RuleCatalog.load();
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(Shared.project().resolve("docs/coming-from.md"))) {
            List<String> cells = List.of(line.split("\\|", -1));
            if (cells.size() != 6) {
                continue;
            }
            rows++;
            ID.matcher(cells.get(2))
                    .results()
                    .filter(id -> !fits(catalog.find(id.group(1)), cells.get(3).strip()))
                    .forEach(id -> wrong.add(line));
        }
        assertThat(rows).isGreaterThan(90);
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(Optional<RegisteredRule> rule, String column) {
        return rule.isPresent()
                && switch (column) {
                    case "" -> rule.get().onByDefault();
                    case "asked" ->
                        !rule.get().onByDefault() && rule.get().profiles().isEmpty();
                    default -> rule.get().profiles().stream().map(Profile::word).anyMatch(column::equals);
                };
    }

    /** The page and what the program knows are one: which check, which rules, what is different. */
    @Test
    void saysWhatTheProgramKnows() throws IOException {
        ForeignChecks checks = ForeignChecks.load();
        List<String> known = new ArrayList<>();
        for (String tool : List.of("kube-linter", "kube-score", "polaris")) {
            checks.of(tool)
                    .forEach(check -> known.add(
                            String.join("|", tool, check.name(), String.join(",", check.rules()), check.remark())));
        }
        assertThat(rows()).hasSizeGreaterThan(150).doesNotHaveDuplicates().containsExactlyElementsOf(known);
        RuleCatalog catalog = RuleCatalog.load();
        assertThat(known.stream().map(row -> row.split("\\|", -1)[2]).filter(rules -> !rules.isEmpty()))
                .allSatisfy(rules -> assertThat(List.of(rules.split(",", -1)))
                        .allSatisfy(id -> assertThat(catalog.find(id)).isPresent()));
    }

    private static List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        String tool = "";
        for (String line : Files.readAllLines(Shared.project().resolve("docs/coming-from.md"))) {
            tool = line.startsWith("## ") ? line.substring(3) : tool;
            List<String> cells = List.of(line.split("\\|", -1));
            if (cells.size() != 6
                    || cells.get(1).strip().equals(tool)
                    || cells.get(1).contains("---")) {
                continue;
            }
            String rules =
                    ID.matcher(cells.get(2)).results().map(id -> id.group(1)).collect(Collectors.joining(","));
            String remark = cells.get(4).strip();
            for (String check : cells.get(1).strip().split(", ", -1)) {
                rows.add(String.join(
                        "|",
                        tool,
                        check,
                        rules,
                        rules.isEmpty() && remark.isEmpty() ? cells.get(2).strip() : remark));
            }
        }
        return rows;
    }
}

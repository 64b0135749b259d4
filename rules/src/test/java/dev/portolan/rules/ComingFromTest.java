package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.finding.Profile;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
}

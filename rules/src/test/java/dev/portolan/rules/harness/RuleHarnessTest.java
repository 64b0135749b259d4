package dev.portolan.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.portolan.example.RuleFolder;
import dev.portolan.example.RuleTrials;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.rules.Shared;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every rule's page, and the cases beside it. {@code CONTRIBUTING.md} tells how they are written.
 * {@code -Dportolan.pages=invalid-.*} runs those only of rules so called.
 */
class RuleHarnessTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final Pattern PAGES = Pattern.compile(System.getProperty("portolan.pages", ".*"));

    @Test
    void everyRuleHasAFolderAndEveryFolderARule() throws IOException {
        assertThat(folders().stream().map(RuleFolder::name))
                .containsExactlyElementsOf(
                        CATALOG.rules().stream().map(RegisteredRule::id).toList());
    }

    @TestFactory
    Stream<DynamicNode> pages() throws IOException {
        return folders().stream()
                .filter(folder -> PAGES.matcher(folder.name()).matches())
                .map(RuleHarnessTest::tests);
    }

    private static List<RuleFolder> folders() throws IOException {
        return RuleFolder.all(Shared.project().resolve("rules/docs"));
    }

    private static DynamicNode tests(RuleFolder folder) {
        return dynamicContainer(
                folder.name(),
                // Read when it is this folder's turn: who asks for one test does not wait for all pages.
                Stream.of(folder)
                        .flatMap(one -> RuleTrials.of(one, CATALOG).stream())
                        .map(trial -> dynamicTest(
                                folder.name() + ": " + trial.name(),
                                () -> assertThat(trial.problems()).isEmpty())));
    }
}

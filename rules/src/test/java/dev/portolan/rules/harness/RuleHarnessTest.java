package dev.portolan.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every rule's page, and the cases beside it. {@code CONTRIBUTING.md} tells how they are written. */
class RuleHarnessTest {

    private static final String FLAGGED = "Flagged";
    private static final String FINE = "Fine";
    private static final String SUPPRESSED = "Suppressed";
    private static final List<String> HEADINGS = List.of("Why it matters", FLAGGED, FINE);

    @Test
    void everyRuleHasAFolderAndEveryFolderARule() throws IOException {
        assertThat(RuleFolder.all().stream().map(RuleFolder::name))
                .containsExactlyElementsOf(RuleCatalog.load().rules().stream()
                        .map(RegisteredRule::id)
                        .toList());
    }

    @TestFactory
    Stream<DynamicNode> pages() throws IOException {
        return RuleFolder.all().stream().map(RuleHarnessTest::tests);
    }

    private static DynamicNode tests(RuleFolder folder) {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("has a page of the usual form", () -> checkForm(folder)));
        try {
            RulePage page = folder.page();
            page.examples(FLAGGED).forEach(example -> tests.add(test(example)));
            page.examples(FINE).forEach(example -> tests.add(test(example)));
            page.examples(SUPPRESSED).forEach(example -> tests.add(suppressed(example)));
            folder.fixtures().forEach(example -> tests.add(test(example)));
        } catch (IOException unreadable) {
            tests.add(dynamicTest("can be read", () -> {
                throw unreadable;
            }));
        }
        return dynamicContainer(folder.name(), tests);
    }

    private static DynamicNode test(Example example) {
        return dynamicTest(example.rule() + ": " + example.name(), () -> {
            ExampleRun run = new ExampleRun(example);
            run.findsWhatIsForetold();
            run.isValidOtherwise();
            run.findsTheSameWithCarriageReturns();
            run.knowsItsFindingsAgainAfterALineShift();
            run.isMendedByItsFixes();
        });
    }

    private static DynamicNode suppressed(Example example) {
        return dynamicTest(example.rule() + ": " + example.name(), () -> {
            ExampleRun run = new ExampleRun(example);
            run.isSilentAboutWhatIsForetold();
            run.isValidOtherwise();
        });
    }

    private static void checkForm(RuleFolder folder) throws IOException {
        RulePage page = folder.page();
        assertThat(page.title()).isEqualTo(folder.name());
        assertThat(page.hasSummary()).as("summary below the title").isTrue();
        assertThat(page.headings()).startsWith(HEADINGS.toArray(String[]::new));
        assertThat(page.headings().subList(HEADINGS.size(), page.headings().size()))
                .as("headings behind the usual ones")
                .isSubsetOf(SUPPRESSED, "Options");
        assertThat(page.unread()).as("fenced blocks that are no yaml or json").isEmpty();
        assertThat(page.examples(FLAGGED)).as("examples under Flagged").isNotEmpty();
        assertThat(page.examples(FINE)).as("examples under Fine").isNotEmpty();
        assertThat(page.examples(FLAGGED))
                .as("examples under Flagged")
                .allSatisfy(example ->
                        assertThat(example.expectations()).as(example.name()).isNotEmpty());
        assertThat(page.examples(SUPPRESSED))
                .as("examples under Suppressed")
                .allSatisfy(example ->
                        assertThat(example.expectations()).as(example.name()).isNotEmpty());
        assertThat(page.examples(FINE))
                .as("examples under Fine")
                .allSatisfy(example ->
                        assertThat(example.expectations()).as(example.name()).isEmpty());
        assertThat(folder.leftOver()).as("fixed files without their original").isEmpty();
    }
}

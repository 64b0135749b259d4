package dev.portolan.example;

import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that is asked of a rule's folder. {@code CONTRIBUTING.md} tells it in words. */
public final class RuleTrials {

    private static final String FLAGGED = "Flagged";
    private static final String FINE = "Fine";
    private static final String SUPPRESSED = "Suppressed";
    private static final List<String> HEADINGS = List.of("Why it matters", FLAGGED, FINE);
    private static final List<String> MORE_HEADINGS = List.of(SUPPRESSED, "Options");

    private final RuleFolder folder;
    private final RuleCatalog catalog;

    private RuleTrials(RuleFolder folder, RuleCatalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    /** @param catalog in which the folder's rule is */
    public static List<Trial> of(RuleFolder folder, RuleCatalog catalog) {
        return new RuleTrials(folder, catalog).trials();
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        trials.add(new Trial("page", this::formProblems));
        try {
            RulePage page = folder.page();
            page.examples(FLAGGED).forEach(example -> trials.add(trial(example)));
            page.examples(FINE).forEach(example -> trials.add(trial(example)));
            page.examples(SUPPRESSED).forEach(example -> trials.add(suppressed(example)));
            folder.fixtures().forEach(example -> trials.add(trial(example)));
        } catch (IOException unreadable) {
            trials.add(new Trial("files", () -> List.of("a page README.md or a file beside it cannot be read")));
        }
        return trials;
    }

    private Trial trial(Example example) {
        return new Trial(example.name(), () -> new ExampleTrial(example, catalog).problems());
    }

    private Trial suppressed(Example example) {
        return new Trial(example.name(), () -> new ExampleTrial(example, catalog).problemsWhereSuppressed());
    }

    private List<String> formProblems() throws IOException {
        RulePage page = folder.page();
        List<String> problems = new ArrayList<>();
        if (!page.title().equals(folder.name())) {
            problems.add("the title is \"" + page.title() + "\"; it is the rule's id, \"" + folder.name() + "\"");
        }
        if (!page.hasSummary()) {
            problems.add("below the title nothing says in words what the rule finds");
        }
        List<String> headings = page.headings();
        List<String> first = headings.subList(0, Math.min(HEADINGS.size(), headings.size()));
        if (!first.equals(HEADINGS)) {
            problems.add("the headings are " + headings + "; they begin with " + HEADINGS);
        }
        headings.stream()
                .skip(first.size())
                .filter(heading -> !MORE_HEADINGS.contains(heading))
                .forEach(heading ->
                        problems.add("there is no heading \"" + heading + "\"; there may be " + MORE_HEADINGS));
        page.unread().forEach(block -> problems.add(block + ": the block is neither yaml nor json"));
        addExampleProblems(page, problems);
        folder.leftOver()
                .forEach(file -> problems.add(file.getFileName() + " has no file that it is the fixed one of"));
        return problems;
    }

    private static void addExampleProblems(RulePage page, List<String> problems) {
        for (String heading : List.of(FLAGGED, FINE)) {
            if (page.examples(heading).isEmpty()) {
                problems.add("there is no example under " + heading);
            }
        }
        for (String heading : List.of(FLAGGED, SUPPRESSED)) {
            for (Example example : page.examples(heading)) {
                if (example.expectations().isEmpty()) {
                    problems.add(example.name() + ": the example foretells no finding");
                }
            }
        }
        for (Example example : page.examples(FINE)) {
            if (!example.expectations().isEmpty()) {
                problems.add(example.name() + ": an example that is fine foretells a finding");
            }
        }
    }
}

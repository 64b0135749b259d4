package dev.portolan.example;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.Analyzer;
import dev.portolan.finding.Applicability;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.source.SourceFile;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An example, held against everything that must be true of it. */
public final class ExampleTrial {

    private static final int ROUNDS = 10;

    private final Example example;
    private final RuleCatalog catalog;
    private final List<String> problems = new ArrayList<>();

    public ExampleTrial(Example example, RuleCatalog catalog) {
        this.example = example;
        this.catalog = catalog;
    }

    /**
     * What is not as it must be where the rule tells what it finds.
     *
     * @throws AnalysisException if the example cannot be looked at as it wants to be
     * @throws IllegalArgumentException if it asks for what there is not
     */
    public List<String> problems() throws AnalysisException {
        List<Finding> own = own(example.files());
        compare(expectations(own), example.expectations(), "");
        checkForeignErrors(example.files(), "");
        checkCarriageReturns(own);
        checkLineShift(own);
        checkFixes(own);
        return List.copyOf(problems);
    }

    /**
     * What is not as it must be where the rule finds something and a suppression silences it: every finding is foretold and suppressed,
     * and every suppression has something to suppress.
     *
     * @throws AnalysisException if the example cannot be looked at as it wants to be
     * @throws IllegalArgumentException if it asks for what there is not
     */
    public List<String> problemsWhereSuppressed() throws AnalysisException {
        Analysis analysis = analysis(example.files());
        List<Finding> suppressed =
                analysis.suppressed().stream().map(SuppressedFinding::finding).toList();
        compare(expectations(suppressed), example.expectations(), "suppressed: ");
        for (Finding finding : analysis.findings()) {
            if (finding.rule().equals(example.rule()) || finding.rule().endsWith("-suppression")) {
                problems.add("told, not suppressed: " + finding.rule() + " " + Expectation.of(finding));
            }
        }
        checkForeignErrors(example.files(), "");
        return List.copyOf(problems);
    }

    private void compare(List<Expectation> found, List<Expectation> foretold, String where) {
        List<Expectation> more = new ArrayList<>(found);
        for (Expectation expectation : foretold) {
            if (!more.remove(expectation)) {
                problems.add(where + "foretold, not found: " + expectation);
            }
        }
        more.forEach(finding -> problems.add(where + "found, not foretold: " + finding));
    }

    private void checkForeignErrors(List<SourceFile> files, String when) throws AnalysisException {
        for (Finding finding : analysis(files).findings()) {
            if (finding.severity() == Severity.ERROR && !finding.rule().equals(example.rule())) {
                problems.add(when + "an error of another rule: " + finding.rule() + " " + Expectation.of(finding));
            }
        }
    }

    private void checkCarriageReturns(List<Finding> own) throws AnalysisException {
        List<SourceFile> files = example.files().stream()
                .map(file -> SourceFile.of(file.path(), file.text().replace("\n", "\r\n")))
                .toList();
        compare(expectations(own(files)), expectations(own), "with CRLF line ends: ");
    }

    /** A finding is known again when it moves. */
    private void checkLineShift(List<Finding> own) throws AnalysisException {
        List<SourceFile> files = example.files().stream()
                .map(file -> SourceFile.of(file.path(), "\n\n" + file.text()))
                .toList();
        if (!fingerprints(own(files)).equals(fingerprints(own))) {
            problems.add("two lines further down the findings have other fingerprints");
        }
    }

    /** What can be fixed is fixed in one go or in a few, nothing new is wrong then, and no more remains to fix. */
    private void checkFixes(List<Finding> own) throws AnalysisException {
        long withoutFix = own.stream().filter(finding -> fix(finding) == null).count();
        // Bytes that are no text stay what they are only as long as nothing is changed.
        List<SourceFile> files = withoutFix == own.size() ? example.files() : example.decoded(example.files());
        for (int round = 0; round < ROUNDS && isFixable(own(files)); round++) {
            files = fixed(files);
        }
        for (SourceFile fixed : example.fixed()) {
            if (files.stream().noneMatch(file -> isSame(file, fixed))) {
                problems.add("after all fixes " + fixed.path() + " is not as foretold");
            }
        }
        List<Finding> left = own(files);
        for (Finding finding : left) {
            if (fix(finding) != null) {
                problems.add("its fix does not mend it: " + Expectation.of(finding));
            }
        }
        if (left.size() != withoutFix) {
            problems.add(
                    "there are " + withoutFix + " findings without a fix, and " + left.size() + " after all fixes");
        }
        if (!example.fixed().isEmpty() || withoutFix != own.size()) {
            checkForeignErrors(files, "after all fixes: ");
        }
    }

    private static boolean isSame(SourceFile one, SourceFile other) {
        return one.path().equals(other.path()) && one.text().equals(other.text());
    }

    private List<SourceFile> fixed(List<SourceFile> files) throws AnalysisException {
        List<Finding> findings = own(files);
        List<SourceFile> changed = new ArrayList<>();
        for (SourceFile file : files) {
            List<TextEdit> edits = new ArrayList<>();
            for (Finding finding : findings) {
                Fix fix = fix(finding);
                if (fix != null && finding.file().path().equals(file.path())) {
                    addUnlessOverlapping(edits, fix.edits());
                }
            }
            changed.add(SourceFile.of(file.path(), TextEdit.apply(file.text(), edits)));
        }
        return changed;
    }

    private static void addUnlessOverlapping(List<TextEdit> edits, List<TextEdit> more) {
        boolean overlaps = more.stream()
                .anyMatch(edit -> edits.stream()
                        .anyMatch(other -> edit.span().start() <= other.span().end()
                                && other.span().start() <= edit.span().end()));
        if (!overlaps) {
            edits.addAll(more);
        }
    }

    private static boolean isFixable(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> fix(finding) != null);
    }

    /** The fix that may be applied; null if there is none. */
    private static @Nullable Fix fix(Finding finding) {
        Fix fix = finding.fix();
        return fix == null || fix.applicability() == Applicability.DISPLAY_ONLY ? null : fix;
    }

    private static List<Expectation> expectations(List<Finding> findings) {
        return findings.stream().map(Expectation::of).toList();
    }

    private static List<String> fingerprints(List<Finding> findings) {
        return findings.stream().map(Finding::fingerprint).toList();
    }

    private List<Finding> own(List<SourceFile> files) throws AnalysisException {
        return analysis(files).findings().stream()
                .filter(finding -> finding.rule().equals(example.rule()))
                .toList();
    }

    private Analysis analysis(List<SourceFile> files) throws AnalysisException {
        Set<String> rules = new HashSet<>();
        for (RegisteredRule rule : catalog.rules()) {
            if (rule.onByDefault()) {
                rules.add(rule.id());
            }
        }
        rules.add(example.rule());
        Analysis analysis = Analyzer.analyze(example.request(example.decoded(files), rules), catalog);
        analysis.failures().forEach(failure -> problems.add(failure.inWords()));
        return analysis;
    }
}

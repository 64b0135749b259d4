package dev.portolan.rules.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.Analyzer;
import dev.portolan.finding.Applicability;
import dev.portolan.finding.Finding;
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
import java.util.stream.Collectors;

/** An example, held against everything that must be true of it. */
final class ExampleRun {

    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final int ROUNDS = 10;

    private final Example example;

    ExampleRun(Example example) {
        this.example = example;
    }

    void findsWhatIsForetold() throws AnalysisException {
        assertThat(expectations(example.files()))
                .as("findings of %s", example.rule())
                .containsExactlyInAnyOrderElementsOf(example.expectations());
    }

    /** The findings are there and suppressed, and every suppression has something to suppress. */
    void isSilentAboutWhatIsForetold() throws AnalysisException {
        Analysis analysis = analysis(example.files());
        assertThat(analysis.suppressed().stream()
                        .map(SuppressedFinding::finding)
                        .map(Expectation::of))
                .as("suppressed findings")
                .containsExactlyInAnyOrderElementsOf(example.expectations());
        assertThat(analysis.findings().stream()
                        .filter(this::isOwnOrOfSuppressions)
                        .map(Expectation::of))
                .as("findings that are told")
                .isEmpty();
    }

    private boolean isOwnOrOfSuppressions(Finding finding) {
        return finding.rule().equals(example.rule()) || finding.rule().endsWith("-suppression");
    }

    void isValidOtherwise() throws AnalysisException {
        assertThat(foreignErrors(example.files())).as("errors of other rules").isEmpty();
    }

    void findsTheSameWithCarriageReturns() throws AnalysisException {
        List<SourceFile> files = example.files().stream()
                .map(file -> SourceFile.of(file.path(), file.text().replace("\n", "\r\n")))
                .toList();
        assertThat(expectations(files)).as("findings with CRLF line ends").isEqualTo(expectations(example.files()));
    }

    void knowsItsFindingsAgainAfterALineShift() throws AnalysisException {
        List<SourceFile> files = example.files().stream()
                .map(file -> SourceFile.of(file.path(), "\n\n" + file.text()))
                .toList();
        assertThat(fingerprints(files))
                .as("fingerprints two lines further down")
                .isEqualTo(fingerprints(example.files()));
    }

    /** What can be fixed is fixed in one go or in a few, nothing new is wrong then, and no more remains to fix. */
    void isMendedByItsFixes() throws AnalysisException {
        long withoutFix = own(example.files()).stream()
                .filter(finding -> !isFixable(finding))
                .count();
        // Bytes that are no text stay what they are only as long as nothing is changed.
        List<SourceFile> files = own(example.files()).stream().anyMatch(ExampleRun::isFixable)
                ? example.decoded(example.files())
                : example.files();
        for (int round = 0; round < ROUNDS && own(files).stream().anyMatch(ExampleRun::isFixable); round++) {
            files = fixed(files);
        }
        if (!example.fixed().isEmpty()) {
            assertThat(texts(files)).as("text after all fixes").containsAll(texts(example.fixed()));
        }
        assertThat(own(files).stream().filter(ExampleRun::isFixable).map(Expectation::of))
                .as("findings that their fixes do not mend")
                .isEmpty();
        assertThat(own(files)).as("findings that have no fix, before and after").hasSize((int) withoutFix);
        assertThat(foreignErrors(files))
                .as("errors of other rules after the fixes")
                .isEmpty();
    }

    private List<SourceFile> fixed(List<SourceFile> files) throws AnalysisException {
        List<Finding> findings = own(files);
        List<SourceFile> changed = new ArrayList<>();
        for (SourceFile file : files) {
            List<TextEdit> edits = new ArrayList<>();
            for (Finding finding : findings) {
                if (isFixable(finding) && finding.file().path().equals(file.path())) {
                    addUnlessOverlapping(edits, finding.fix().edits());
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

    private static boolean isFixable(Finding finding) {
        return finding.fix() != null && finding.fix().applicability() != Applicability.DISPLAY_ONLY;
    }

    private List<Expectation> expectations(List<SourceFile> files) throws AnalysisException {
        return own(files).stream().map(Expectation::of).toList();
    }

    private List<String> fingerprints(List<SourceFile> files) throws AnalysisException {
        return own(files).stream().map(Finding::fingerprint).toList();
    }

    private List<Finding> own(List<SourceFile> files) throws AnalysisException {
        return findings(files).stream()
                .filter(finding -> finding.rule().equals(example.rule()))
                .toList();
    }

    private List<String> foreignErrors(List<SourceFile> files) throws AnalysisException {
        return findings(files).stream()
                .filter(finding ->
                        finding.severity() == Severity.ERROR && !finding.rule().equals(example.rule()))
                .map(finding -> finding.rule() + " " + Expectation.of(finding))
                .toList();
    }

    private List<Finding> findings(List<SourceFile> files) throws AnalysisException {
        return analysis(files).findings();
    }

    private Analysis analysis(List<SourceFile> files) throws AnalysisException {
        Set<String> rules = CATALOG.rules().stream()
                .filter(RegisteredRule::onByDefault)
                .map(RegisteredRule::id)
                .collect(Collectors.toCollection(HashSet::new));
        rules.add(example.rule());
        Analysis analysis = Analyzer.analyze(example.request(example.decoded(files), rules), CATALOG);
        assertThat(analysis.failures()).as("bugs of ours").isEmpty();
        return analysis;
    }

    private static List<String> texts(List<SourceFile> files) {
        return files.stream()
                .map(file -> "# " + file.path() + "\n" + file.text())
                .toList();
    }
}

package dev.portolan;

import dev.portolan.chart.Chart;
import dev.portolan.finding.Failure;
import dev.portolan.finding.Finding;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.Related;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.fix.Doubt;
import dev.portolan.fix.Look;
import dev.portolan.manifest.InputDocument;
import dev.portolan.manifest.Manifest;
import dev.portolan.model.Model;
import dev.portolan.report.Outcome;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.ChangedLines;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.suppression.Baseline;
import dev.portolan.suppression.BaselineEntry;
import dev.portolan.suppression.Sifted;
import dev.portolan.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, and what it looked at. A pure function of the request and the files.
 *
 * @param kubernetesVersion against which it looked, such as {@code 1.37}
 * @param rules that ran, sorted by id
 * @param configured what the configuration makes of rules
 * @param fileCount how many files were read
 * @param documents of all files, in their order
 * @param model all objects, as the API server would store them
 * @param findings in the order of {@link Finding#ORDER}
 * @param suppressed what people chose to live with, in the same order
 * @param unchanged how many findings are left out, as none of their places changed
 * @param notChecked sorted by file
 * @param doubts of documents in which mistakes may hide that nobody could look for: broken, of a kind that is not known, not decoded
 * @param failures bugs of ours; what those parts would have found is not known
 */
public record Analysis(
        String kubernetesVersion,
        List<RegisteredRule> rules,
        ConfiguredRules configured,
        int fileCount,
        List<InputDocument> documents,
        Model model,
        List<Finding> findings,
        List<SuppressedFinding> suppressed,
        int unchanged,
        List<NotChecked> notChecked,
        Map<YamlDocument, Doubt> doubts,
        List<Failure> failures)
        implements Look {

    @Override
    public @Nullable Doubt doubt(InputDocument document) {
        return doubts.get(document.yaml());
    }

    @Override
    public boolean isOfShape(Finding finding) {
        for (RegisteredRule rule : rules) {
            if (rule.id().equals(finding.rule())) {
                return rule.looksAtShape();
            }
        }
        return false;
    }

    /** The same, with what a baseline knows among the suppressed findings. */
    public Analysis with(Baseline baseline) {
        Sifted sifted = baseline.sift(findings);
        List<SuppressedFinding> all = new ArrayList<>(suppressed);
        all.addAll(sifted.suppressed());
        all.sort((one, other) -> Finding.ORDER.compare(one.finding(), other.finding()));
        return new Analysis(
                kubernetesVersion,
                rules,
                configured,
                fileCount,
                documents,
                model,
                sifted.told(),
                List.copyOf(all),
                unchanged,
                notChecked,
                doubts,
                failures);
    }

    /**
     * The same, but only findings that have one of their places in lines that changed.
     *
     * @param changes the lines of a file that changed
     */
    public Analysis within(Function<SourceFile, ChangedLines> changes) {
        List<Finding> told =
                findings.stream().filter(finding -> isIn(finding, changes)).toList();
        return new Analysis(
                kubernetesVersion,
                rules,
                configured,
                fileCount,
                documents,
                model,
                told,
                suppressed.stream()
                        .filter(one -> isIn(one.finding(), changes) || isNewlySuppressed(one, changes))
                        .toList(),
                unchanged + findings.size() - told.size(),
                notChecked,
                doubts,
                failures);
    }

    /**
     * The findings that are not told because of something that stands in lines that changed.
     *
     * @param changes the lines of a file that changed
     */
    public List<SuppressedFinding> newlySuppressed(Function<SourceFile, ChangedLines> changes) {
        return suppressed.stream()
                .filter(one -> isNewlySuppressed(one, changes))
                .toList();
    }

    private static boolean isNewlySuppressed(SuppressedFinding one, Function<SourceFile, ChangedLines> changes) {
        SourceFile file = one.file();
        Span place = one.place();
        return file != null && place != null && changes.apply(file).touch(file, place);
    }

    private static boolean isIn(Finding finding, Function<SourceFile, ChangedLines> changes) {
        if (changes.apply(finding.file()).touch(finding.file(), finding.span())) {
            return true;
        }
        for (Related related : finding.related()) {
            if (changes.apply(related.file()).touch(related.file(), related.span())) {
                return true;
            }
        }
        return false;
    }

    /** The entries of a baseline that this run did not find any more, though it looked. */
    public List<BaselineEntry> gone(Baseline baseline) {
        List<Finding> all = new ArrayList<>(findings);
        suppressed.forEach(one -> all.add(one.finding()));
        Set<String> ids = new HashSet<>();
        rules.forEach(rule -> ids.add(rule.id()));
        Set<String> files = new HashSet<>();
        documents.forEach(document -> files.add(document.yaml().file().path()));
        return baseline.gone(all, ids, files);
    }

    /** The objects of the input, as the API server would store them. */
    public List<Manifest> manifests() {
        return model.manifests();
    }

    /** What reports tell of. */
    public Outcome outcome() {
        return new Outcome(
                kubernetesVersion,
                rules,
                configured,
                fileCount,
                documents,
                model,
                findings,
                suppressed,
                unchanged,
                notChecked,
                failures);
    }

    /** The objects and what links them. */
    public Chart chart() {
        return Chart.of(model, findings);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}

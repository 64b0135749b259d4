package dev.portolan.html;

import dev.portolan.chart.Chart;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.report.Excerpts;
import dev.portolan.report.NotCheckedGroup;
import dev.portolan.report.Outcome;
import dev.portolan.report.Product;
import dev.portolan.report.ReportStyle;
import dev.portolan.report.Verdict;
import dev.portolan.report.VisibleText;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.RegisteredRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows.
 *
 * @param findings shown even where scripts are off
 * @param more drawn by the script when someone comes to them
 * @param suppressed the first of those that people chose to live with
 * @param moreSuppressed how many of them the page does not hold
 * @param untold what was found and is no finding of the page, in words; empty for nothing
 * @param configured what a configuration changes, in words; empty for nothing
 * @param configuredRules each rule that it changes, and how
 * @param chart null where there is nothing to draw it with, or nothing to draw
 * @param first the part that is shown first
 * @param leftOut how many findings the page does not hold
 */
public record ReportPage(
        Verdict verdict,
        String kubernetesVersion,
        String version,
        int files,
        int objects,
        Map<Severity, Integer> counts,
        List<NotCheckedGroup> notChecked,
        List<FindingView> findings,
        List<FindingView> more,
        int leftOut,
        List<SuppressedRow> suppressed,
        int moreSuppressed,
        String untold,
        String configured,
        List<String> configuredRules,
        @Nullable ChartView chart,
        Coverage coverage,
        String first,
        Asset style,
        Asset script) {

    /** So many findings a browser lays out at once without anybody waiting for it. */
    static final int WITHOUT_SCRIPT = 500;

    /** With more the page would not open in a few seconds; other formats hold them all. */
    static final int MOST = 10_000;

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}) ");

    private static final int MOST_NAMES = 200;

    /** Rows of a table that few will open. */
    static final int MOST_SUPPRESSED = 500;

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity);

    static ReportPage of(Outcome outcome, ReportStyle style, Chart chart, String first) {
        Map<String, String> summaries = new HashMap<>();
        for (RegisteredRule rule : outcome.rules()) {
            summaries.put(rule.id(), rule.summary());
        }
        Excerpts excerpts = new Excerpts(outcome);
        NodeIds nodes = new NodeIds(chart, outcome.model().world().namespace());
        List<Finding> sorted = outcome.findings().stream().sorted(WORST_FIRST).toList();
        List<FindingView> views = new ArrayList<>();
        for (Finding finding : sorted.subList(0, Math.min(MOST, sorted.size()))) {
            views.add(FindingView.of(
                    finding, summaries.getOrDefault(finding.rule(), ""), nodes, excerpts, style.snippets()));
        }
        int shown = Math.min(WITHOUT_SCRIPT, views.size());
        return new ReportPage(
                Verdict.of(outcome),
                outcome.kubernetesVersion(),
                Product.version(),
                outcome.fileCount(),
                outcome.objectCount(),
                counts(outcome),
                NotCheckedGroup.of(outcome.notChecked()),
                views.subList(0, shown),
                views.subList(shown, views.size()),
                sorted.size() - views.size(),
                outcome.suppressed().stream()
                        .limit(MOST_SUPPRESSED)
                        .map(SuppressedRow::of)
                        .toList(),
                Math.max(0, outcome.suppressed().size() - MOST_SUPPRESSED),
                outcome.untold(),
                outcome.configuredInWords(),
                configuredRules(outcome.configured()),
                ChartView.of(chart),
                Coverage.of(chart),
                first,
                Asset.STYLE,
                Asset.SCRIPT);
    }

    private static List<String> configuredRules(ConfiguredRules configured) {
        List<String> rules = new ArrayList<>();
        configured.off().forEach(rule -> rules.add(rule + " is off"));
        for (ConfiguredRules.Changed changed : configured.changed()) {
            rules.add(changed.rule() + " is " + changed.to().word() + ", not "
                    + changed.from().word());
        }
        configured.adjusted().forEach(rule -> rules.add("options of " + rule + " are set"));
        return rules;
    }

    private static Map<Severity, Integer> counts(Outcome outcome) {
        Map<Severity, Integer> counts = new HashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity, outcome.count(severity));
        }
        return counts;
    }

    /** The numeral and the noun: {@code 1 error}. */
    public String counted(Severity severity) {
        int count = count(severity);
        return count + " " + severity.word() + (count == 1 ? "" : "s");
    }

    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    public int total() {
        return findings.size() + more.size();
    }

    /** The verdict, its numbers tied to what they count. */
    public String sentence() {
        return NUMBER.matcher(verdict.sentence())
                .replaceAll(number -> grouped(Integer.parseInt(number.group(1))) + "\u00a0");
    }

    /** With a comma between thousands. */
    public static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** How many files and parts were not checked. */
    public int notCheckedCount() {
        return notChecked.stream().mapToInt(group -> group.names().size()).sum();
    }

    /** The names of a group that the page holds. */
    public List<String> names(NotCheckedGroup group) {
        return group.names().stream().limit(MOST_NAMES).map(VisibleText::of).toList();
    }

    /** How many names of a group it does not hold. */
    public int unnamed(NotCheckedGroup group) {
        return Math.max(0, group.names().size() - MOST_NAMES);
    }

    /** Nothing from anywhere: no request leaves the page, and no script runs but its own. */
    public String policy() {
        String styles = chart == null
                ? style.source()
                : style.source() + " " + chart.style().source();
        return "default-src 'none'; script-src " + script.source() + "; style-src " + styles
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }
}

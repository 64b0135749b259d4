package dev.portolan.report;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.Failure;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.model.Model;
import dev.portolan.rule.ConfiguredRules;
import dev.portolan.rule.RegisteredRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run found, as far as reports tell of it.
 *
 * @param kubernetesVersion against which it looked, such as {@code 1.37}
 * @param rules that ran, sorted by id
 * @param configured what the configuration makes of rules
 * @param fileCount how many files were read
 * @param documents of all files, in their order
 * @param model all objects and the links between them
 * @param findings in the order of {@link Finding#ORDER}
 * @param suppressed what people chose to live with, in the same order
 * @param unchanged how many findings are left out, as none of their places changed
 * @param notChecked sorted by file
 * @param failures bugs of ours; what those parts would have found is not known
 */
public record Outcome(
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
        List<Failure> failures) {

    public int count(Severity severity) {
        int count = 0;
        for (Finding finding : findings) {
            if (finding.severity() == severity) {
                count++;
            }
        }
        return count;
    }

    /** How many findings have a fix that is surely right. */
    int mendable() {
        int count = 0;
        for (Finding finding : findings) {
            Fix fix = finding.fix();
            if (fix != null && fix.applicability() == Applicability.SAFE) {
                count++;
            }
        }
        return count;
    }

    /**
     * {@code 3 rules switched off, 1 severity changed, options of 2 rules and kubernetesVersion 1.29 set by portolan.yaml}; empty where it
     * changes nothing.
     */
    public String configuredInWords() {
        List<String> parts = new ArrayList<>();
        if (!configured.off().isEmpty()) {
            parts.add(Words.count(configured.off().size(), "rule", "rules") + " switched off");
        }
        if (!configured.changed().isEmpty()) {
            parts.add(Words.count(configured.changed().size(), "severity", "severities") + " changed");
        }
        if (!configured.adjusted().isEmpty()) {
            parts.add("options of " + Words.count(configured.adjusted().size(), "rule", "rules"));
        }
        configured.settings().forEach(setting -> parts.add(VisibleText.of(setting.inWords())));
        String set = configured.adjusted().isEmpty() && configured.settings().isEmpty() ? "" : " set";
        return parts.isEmpty() ? "" : Words.and(parts) + set + " by " + VisibleText.of(configured.configuration());
    }

    /** What was found and is not told: {@code 2 suppressed findings and 1 finding in unchanged lines}; empty for nothing. */
    public String untold() {
        List<String> parts = new ArrayList<>();
        if (!suppressed.isEmpty()) {
            parts.add(Words.count(suppressed.size(), "suppressed finding", "suppressed findings"));
        }
        if (unchanged > 0) {
            parts.add(Words.count(unchanged, "finding", "findings") + " in unchanged lines");
        }
        return String.join(" and ", parts);
    }

    /** What is not as it would be without suppressions, baselines and a configuration, each in a few words. */
    List<String> changes() {
        List<String> changes = new ArrayList<>();
        if (!untold().isEmpty()) {
            changes.add("not told: " + untold());
        }
        if (!configuredInWords().isEmpty()) {
            changes.add(configuredInWords());
        }
        return changes;
    }

    /** Documents that hold anything but blanks and comments. */
    public int documentCount() {
        int count = 0;
        for (InputDocument document : documents) {
            if (document.kind() != DocumentKind.EMPTY) {
                count++;
            }
        }
        return count;
    }

    public int objectCount() {
        int count = 0;
        for (InputDocument document : documents) {
            count += document.manifests().size();
        }
        return count;
    }
}

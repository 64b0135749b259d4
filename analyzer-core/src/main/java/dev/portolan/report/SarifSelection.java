package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a SARIF run tells of. GitHub stores 5,000 results of a run and refuses one of more than 25,000 outright, so the choice is made
 * here, where it is known what matters: errors first, what is suppressed last, each in the order of every report.
 *
 * @param leftOut in words; empty where everything has room
 */
record SarifSelection(List<Finding> findings, List<SuppressedFinding> suppressed, String leftOut) {

    static final int MOST = 5_000;

    static SarifSelection of(Outcome outcome) {
        List<Finding> all = outcome.findings();
        List<SuppressedFinding> suppressed = outcome.suppressed();
        if (all.size() + suppressed.size() <= MOST) {
            return new SarifSelection(all, suppressed, "");
        }
        List<Finding> findings = worst(all);
        List<SuppressedFinding> rest =
                List.copyOf(suppressed.subList(0, Math.min(suppressed.size(), MOST - findings.size())));
        return new SarifSelection(findings, rest, leftOut(outcome, findings, suppressed.size() - rest.size()));
    }

    /** As many as have room, in the order they had. */
    private static List<Finding> worst(List<Finding> all) {
        Map<Severity, Integer> room = new EnumMap<>(Severity.class);
        int left = MOST;
        for (Severity severity : Severity.values()) {
            int taken = Math.min(left, count(all, severity));
            room.put(severity, taken);
            left -= taken;
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : all) {
            if (room.merge(finding.severity(), -1, Integer::sum) >= 0) {
                findings.add(finding);
            }
        }
        return findings;
    }

    private static int count(List<Finding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String leftOut(Outcome outcome, List<Finding> told, int suppressed) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            add(outcome.count(severity) - count(told, severity), severity.word(), parts);
        }
        add(suppressed, "suppressed finding", parts);
        return "left out: " + String.join(", ", parts) + "; this report holds the first " + MOST
                + " results, errors before warnings before notes, as code hosts store no more of a run; the JSON report"
                + " holds all";
    }

    private static void add(int count, String word, List<String> parts) {
        if (count > 0) {
            parts.add(Words.count(count, word, word + "s"));
        }
    }
}

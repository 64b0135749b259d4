package dev.portolan.suppression;

import dev.portolan.finding.Finding;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.finding.SuppressionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The findings that a project had when it began to look: they are known and gate nothing. As a text: one finding a line, sorted, so that people can read
 * it and git can merge it.
 */
public final class Baseline {

    private static final String HEAD = """
        # Findings that are known: "portolan check --baseline" tells only of others, "portolan baseline update" takes out what is mended.
        # file, rule, object, message, fingerprint
        """;

    private final List<BaselineEntry> entries;

    private Baseline(List<BaselineEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static Baseline of(List<Finding> findings) {
        return new Baseline(findings.stream().map(BaselineEntry::of).toList());
    }

    /**
     * @throws IllegalArgumentException if a line is neither a finding nor a comment; the message is the line's number
     */
    public static Baseline parse(String text) {
        List<BaselineEntry> entries = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                BaselineEntry entry = BaselineEntry.parse(line);
                if (entry == null) {
                    throw new IllegalArgumentException(String.valueOf(i + 1));
                }
                entries.add(entry);
            }
        }
        return new Baseline(entries);
    }

    public String text() {
        Set<String> lines = new TreeSet<>();
        entries.forEach(entry -> lines.add(entry.line()));
        StringBuilder text = new StringBuilder(HEAD);
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public List<BaselineEntry> entries() {
        return entries;
    }

    /** Takes out of the findings what is known. */
    public Sifted sift(List<Finding> findings) {
        Set<String> known = new HashSet<>();
        entries.forEach(entry -> known.add(entry.fingerprint()));
        List<Finding> told = new ArrayList<>();
        List<SuppressedFinding> suppressed = new ArrayList<>();
        for (Finding finding : findings) {
            if (known.contains(finding.fingerprint())) {
                suppressed.add(new SuppressedFinding(finding, SuppressionKind.BASELINE, ""));
            } else {
                told.add(finding);
            }
        }
        return new Sifted(told, suppressed);
    }

    /**
     * The entries that are mended.
     *
     * @param findings all of a run
     * @param rules ids of those that ran
     * @param files the names of those that were looked at; of others nobody knows
     */
    public List<BaselineEntry> gone(List<Finding> findings, Set<String> rules, Set<String> files) {
        Set<String> there = new HashSet<>();
        findings.forEach(finding -> there.add(finding.fingerprint()));
        return entries.stream()
                .filter(entry -> !there.contains(entry.fingerprint()))
                .filter(entry -> rules.contains(entry.rule()) && files.contains(entry.file()))
                .toList();
    }

    public Baseline without(List<BaselineEntry> mended) {
        Set<BaselineEntry> out = new HashSet<>(mended);
        return new Baseline(
                entries.stream().filter(entry -> !out.contains(entry)).toList());
    }
}

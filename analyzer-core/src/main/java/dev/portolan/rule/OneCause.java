package dev.portolan.rule;

import dev.portolan.finding.Finding;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leaves out what one rule says of a mistake that another one explains. */
final class OneCause {

    /** An object of a file, or all that is in the file but of no object. */
    private record Subject(SourceFile file, @Nullable ObjectIdentity object) {

        static Subject of(Finding finding) {
            return new Subject(finding.file(), finding.object());
        }
    }

    /** A rule of which a finding speaks, and where. */
    private record Place(String rule, Subject subject) {}

    /** A finding, a field for which it speaks, and whether for what is in the field, too. */
    private record Cause(Finding finding, @Nullable String field, boolean inside) {

        boolean isOf(Finding other) {
            return inside ? isWithin(other.field(), field) : field != null && field.equals(other.field());
        }
    }

    private final Map<Place, List<Cause>> explained = new HashMap<>();
    private final Map<Subject, List<Cause>> causes = new HashMap<>();

    private OneCause() {}

    /**
     * The findings in their order, without those that others {@linkplain RuleInfo#explains explain} or
     * {@linkplain Draft#causes cause}.
     */
    static List<Told> of(List<RegisteredRule> rules, List<Told> told) {
        Map<String, List<String>> general = new HashMap<>();
        for (RegisteredRule rule : rules) {
            if (!rule.explains().isEmpty()) {
                general.put(rule.id(), rule.explains());
            }
        }
        OneCause oneCause = new OneCause();
        for (Told one : told) {
            oneCause.remember(one, general.getOrDefault(one.finding().rule(), List.of()));
        }
        return told.stream()
                .filter(one -> !oneCause.isExplained(one.finding()) && !oneCause.isCaused(one.finding()))
                .toList();
    }

    private void remember(Told told, List<String> general) {
        Finding finding = told.finding();
        for (String rule : general) {
            explained
                    .computeIfAbsent(new Place(rule, Subject.of(finding)), place -> new ArrayList<>())
                    .add(new Cause(finding, finding.field(), true));
        }
        for (Consequence consequence : told.consequences()) {
            causes.computeIfAbsent(Subject.of(finding), subject -> new ArrayList<>())
                    .add(new Cause(finding, consequence.field(), consequence.inside()));
        }
    }

    private boolean isExplained(Finding finding) {
        return explained.getOrDefault(new Place(finding.rule(), Subject.of(finding)), List.of()).stream()
                .anyMatch(cause -> cause.isOf(finding));
    }

    private boolean isCaused(Finding finding) {
        return causes.getOrDefault(Subject.of(finding), List.of()).stream()
                // Of what another finding explains, nothing follows that this one does not explain.
                .anyMatch(cause -> !cause.finding().rule().equals(finding.rule())
                        && cause.isOf(finding)
                        && !isExplained(cause.finding()));
    }

    private static boolean isWithin(@Nullable String field, @Nullable String other) {
        return field != null
                && other != null
                && (field.equals(other) || field.startsWith(other + ".") || field.startsWith(other + "["));
    }
}

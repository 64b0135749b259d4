package dev.portolan.rule;

import dev.portolan.finding.Finding;
import dev.portolan.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leaves out what a general rule says of a mistake that another one explains. */
final class OneCause {

    private record Place(String rule, SourceFile file) {}

    private final Map<Place, List<Finding>> explained = new HashMap<>();

    private OneCause() {}

    /** The findings in their order, without those that are {@linkplain RuleInfo#explains explained} by others. */
    static List<Finding> of(List<RegisteredRule> rules, List<Finding> findings) {
        Map<String, List<String>> general = new HashMap<>();
        for (RegisteredRule rule : rules) {
            if (!rule.explains().isEmpty()) {
                general.put(rule.id(), rule.explains());
            }
        }
        OneCause oneCause = new OneCause();
        for (Finding finding : findings) {
            for (String rule : general.getOrDefault(finding.rule(), List.of())) {
                oneCause.explained
                        .computeIfAbsent(new Place(rule, finding.file()), place -> new ArrayList<>())
                        .add(finding);
            }
        }
        return findings.stream()
                .filter(finding -> !oneCause.isExplained(finding))
                .toList();
    }

    private boolean isExplained(Finding finding) {
        return explained.getOrDefault(new Place(finding.rule(), finding.file()), List.of()).stream()
                .anyMatch(other ->
                        Objects.equals(other.object(), finding.object()) && isWithin(finding.field(), other.field()));
    }

    private static boolean isWithin(@Nullable String field, @Nullable String other) {
        return field != null
                && other != null
                && (field.equals(other) || field.startsWith(other + ".") || field.startsWith(other + "["));
    }
}

package dev.portolan.rule;

import dev.portolan.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a configuration makes of rules that would run otherwise, with another severity or with other options, and what else it says that they
 * judge by.
 *
 * @param configuration under which name it was found; empty for none
 * @param off ids of rules that do not run because of it, sorted
 * @param changed rules that it takes more or less seriously, sorted
 * @param adjusted ids of rules that run with options of it, sorted
 * @param settings what it says of the cluster and of the input, as far as it is not as by default
 */
public record ConfiguredRules(
        String configuration,
        List<String> off,
        List<Changed> changed,
        List<String> adjusted,
        List<ConfiguredSetting> settings) {

    public static final ConfiguredRules NONE = new ConfiguredRules("", List.of(), List.of(), List.of(), List.of());

    /** A rule of another severity than its own. */
    public record Changed(String rule, Severity from, Severity to) {}

    public ConfiguredRules {
        off = List.copyOf(off);
        changed = List.copyOf(changed);
        adjusted = List.copyOf(adjusted);
        settings = List.copyOf(settings);
    }

    /**
     * @param without the rules that would run without it
     * @param with the rules that run
     * @param adjusted ids of rules that it has options for
     * @param settings what else it says
     */
    public static ConfiguredRules of(
            String configuration,
            List<RegisteredRule> without,
            List<RegisteredRule> with,
            Set<String> adjusted,
            List<ConfiguredSetting> settings) {
        Map<String, Severity> severities = new HashMap<>();
        with.forEach(rule -> severities.put(rule.id(), rule.severity()));
        List<String> off = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<String> withOptions = new ArrayList<>();
        for (RegisteredRule rule : without) {
            Severity now = severities.get(rule.id());
            if (now == null) {
                off.add(rule.id());
                continue;
            }
            if (now != rule.severity()) {
                changed.add(new Changed(rule.id(), rule.severity(), now));
            }
            if (adjusted.contains(rule.id())) {
                withOptions.add(rule.id());
            }
        }
        return new ConfiguredRules(configuration, off, changed, withOptions, settings);
    }

    public boolean isEmpty() {
        return off.isEmpty() && changed.isEmpty() && adjusted.isEmpty() && settings.isEmpty();
    }
}

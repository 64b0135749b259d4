package dev.portolan.rule;

import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule with what its {@link RuleInfo} says of it.
 *
 * @param options the words that hold, by the names of its options
 */
public record RegisteredRule(
        String id,
        Severity severity,
        String summary,
        List<String> explains,
        List<Profile> profiles,
        boolean onByDefault,
        Map<String, List<String>> options,
        Rule rule) {

    public RegisteredRule {
        explains = List.copyOf(explains);
        profiles = List.copyOf(profiles);
        options = Map.copyOf(options);
    }

    /** The same rule, taken more or less seriously. */
    RegisteredRule with(Severity other) {
        return new RegisteredRule(id, other, summary, explains, profiles, onByDefault, options, rule);
    }

    /** The same rule, with other words for some of its options. */
    RegisteredRule with(Map<String, List<String>> chosen) {
        if (chosen.isEmpty()) {
            return this;
        }
        Map<String, List<String>> all = new HashMap<>(options);
        all.putAll(chosen);
        return new RegisteredRule(id, severity, summary, explains, profiles, onByDefault, all, rule);
    }

    /** @throws IllegalArgumentException if the rule has no {@link RuleInfo} */
    static RegisteredRule of(Rule rule) {
        RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleInfo");
        }
        return new RegisteredRule(
                info.id(),
                info.severity(),
                info.summary(),
                List.of(info.explains()),
                List.of(info.profiles()),
                info.onByDefault(),
                options(info),
                rule);
    }

    private static Map<String, List<String>> options(RuleInfo info) {
        Map<String, List<String>> options = new HashMap<>();
        for (RuleOption option : info.options()) {
            options.put(option.name(), List.of(option.byDefault()));
        }
        return options;
    }
}

package dev.portolan.rule;

import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import java.util.List;

/** A rule with what its {@link RuleInfo} says of it. */
public record RegisteredRule(
        String id,
        Severity severity,
        String summary,
        List<String> explains,
        List<Profile> profiles,
        boolean onByDefault,
        Rule rule) {

    public RegisteredRule {
        explains = List.copyOf(explains);
        profiles = List.copyOf(profiles);
    }

    /** The same rule, taken more or less seriously. */
    RegisteredRule with(Severity other) {
        return new RegisteredRule(id, other, summary, explains, profiles, onByDefault, rule);
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
                rule);
    }
}

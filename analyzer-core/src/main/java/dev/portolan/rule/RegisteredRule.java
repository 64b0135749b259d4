package dev.portolan.rule;

import dev.portolan.finding.Severity;

/** A rule with what it says of itself. */
public record RegisteredRule(RuleInfo info, Rule rule) {

    static RegisteredRule of(Rule rule) {
        RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalArgumentException(rule.getClass().getName() + " has no @RuleInfo");
        }
        return new RegisteredRule(info, rule);
    }

    public String id() {
        return info.id();
    }

    public Severity severity() {
        return info.severity();
    }

    public String summary() {
        return info.summary();
    }
}

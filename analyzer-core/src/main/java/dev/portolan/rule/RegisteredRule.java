package dev.portolan.rule;

import dev.portolan.finding.IdentityProblem;
import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import dev.portolan.finding.ShapeProblem;
import dev.portolan.finding.UnusedSuppressionProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A rule with what its {@link RuleInfo} says of it.
 *
 * @param options the words that hold, by the names of its options
 * @param maker makes the rule, or has made it
 */
public record RegisteredRule(
        String id,
        Severity severity,
        String summary,
        List<String> explains,
        List<Profile> profiles,
        boolean onByDefault,
        Map<String, List<String>> options,
        Supplier<Rule> maker) {

    /** A rule that is made already: two of them are equal if the rules are. */
    private record Made(Rule rule) implements Supplier<Rule> {

        @Override
        public Rule get() {
            return rule;
        }
    }

    public RegisteredRule {
        explains = List.copyOf(explains);
        profiles = List.copyOf(profiles);
        options = Map.copyOf(options);
    }

    /** Of a rule that is made already. */
    public RegisteredRule(
            String id,
            Severity severity,
            String summary,
            List<String> explains,
            List<Profile> profiles,
            boolean onByDefault,
            Map<String, List<String>> options,
            Rule rule) {
        this(id, severity, summary, explains, profiles, onByDefault, options, new Made(rule));
    }

    public Rule rule() {
        return maker.get();
    }

    /** Whether other objects than the one at fault have a say, so that a larger input may refute what it finds. */
    public boolean looksAround() {
        return rule() instanceof ModelRule
                || (rule() instanceof ProblemRule<?> words
                        && (IdentityProblem.class.isAssignableFrom(words.problem())
                                || words.problem() == UnusedSuppressionProblem.class));
    }

    /** Whether it tells of the shape of an object, which is looked at even where the API server cannot decode it. */
    public boolean looksAtShape() {
        return rule() instanceof ShapeRule
                || (rule() instanceof ProblemRule<?> words && ShapeProblem.class.isAssignableFrom(words.problem()));
    }

    /** The same rule, taken more or less seriously. */
    RegisteredRule with(Severity other) {
        return new RegisteredRule(id, other, summary, explains, profiles, onByDefault, options, maker);
    }

    /** The same rule, with other words for some of its options. */
    RegisteredRule with(Map<String, List<String>> chosen) {
        if (chosen.isEmpty()) {
            return this;
        }
        Map<String, List<String>> all = new HashMap<>(options);
        all.putAll(chosen);
        return new RegisteredRule(id, severity, summary, explains, profiles, onByDefault, all, maker);
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

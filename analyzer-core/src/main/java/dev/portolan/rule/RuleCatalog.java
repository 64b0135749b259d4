package dev.portolan.rule;

import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The rules that are on the class path, sorted by id. */
public final class RuleCatalog {

    private final List<RegisteredRule> rules;

    /** Found once: a class path does not change. */
    private static final class OfClassPath {
        static final RuleCatalog FOUND = sorted(RuleSource.all());
    }

    private RuleCatalog(List<RegisteredRule> rules) {
        this.rules = rules;
    }

    /** All rules that {@link java.util.ServiceLoader} finds beside this class; none is made before it is asked for. */
    public static RuleCatalog load() {
        return OfClassPath.FOUND;
    }

    /** The same rules, by what their annotations say. */
    static RuleCatalog annotated() {
        List<Rule> rules = new ArrayList<>();
        ServiceLoader.load(Rule.class, RuleCatalog.class.getClassLoader()).forEach(rules::add);
        return of(rules);
    }

    /** @throws IllegalArgumentException if a rule has no {@link RuleInfo} or two have one id */
    public static RuleCatalog of(List<? extends Rule> rules) {
        List<RegisteredRule> registered = new ArrayList<>();
        for (Rule rule : rules) {
            registered.add(RegisteredRule.of(rule));
        }
        return sorted(registered);
    }

    private static RuleCatalog sorted(List<RegisteredRule> registered) {
        List<RegisteredRule> sorted = new ArrayList<>(registered);
        boolean isSorted = true;
        for (int i = 1; i < sorted.size(); i++) {
            isSorted &= sorted.get(i - 1).id().compareTo(sorted.get(i).id()) <= 0;
        }
        if (!isSorted) { // an index is
            sorted.sort((one, other) -> one.id().compareTo(other.id()));
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "two rules are called " + sorted.get(i).id());
            }
        }
        return new RuleCatalog(List.copyOf(sorted));
    }

    /**
     * These and more.
     *
     * @throws IllegalArgumentException if two have one id
     */
    public RuleCatalog with(List<RegisteredRule> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<RegisteredRule> all = new ArrayList<>(rules);
        all.addAll(more);
        return sorted(all);
    }

    public List<RegisteredRule> rules() {
        return rules;
    }

    public Optional<RegisteredRule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rules to run, with their own severities. */
    public List<RegisteredRule> selected(Set<String> only, Set<String> skip, Set<Profile> profiles) {
        return selected(only, skip, profiles, Map.of(), Map.of());
    }

    /**
     * The rules to run.
     *
     * @param only if not empty, these and no others
     * @param skip never these
     * @param profiles whose rules run too, unless {@code only} leaves them out
     * @param severities other severities, by id, of rules that run too; empty for those that do not, unless {@code only} names them
     * @param options words for options, by id, of rules that run too, unless they are off
     */
    public List<RegisteredRule> selected(
            Set<String> only,
            Set<String> skip,
            Set<Profile> profiles,
            Map<String, Optional<Severity>> severities,
            Map<String, Map<String, List<String>>> options) {
        List<RegisteredRule> selected = new ArrayList<>();
        for (RegisteredRule rule : rules) {
            Optional<Severity> severity = severities.getOrDefault(rule.id(), Optional.empty());
            boolean isOn = severities.containsKey(rule.id())
                    ? severity.isPresent()
                    : rule.onByDefault()
                            || options.containsKey(rule.id())
                            || rule.profiles().stream().anyMatch(profiles::contains);
            boolean runs = only.isEmpty() ? isOn : only.contains(rule.id());
            if (runs && !skip.contains(rule.id())) {
                selected.add(severity.map(rule::with).orElse(rule).with(options.getOrDefault(rule.id(), Map.of())));
            }
        }
        return selected;
    }
}

package dev.portolan.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/** The rules that are on the class path, sorted by id. */
public final class RuleCatalog {

    private final List<RegisteredRule> rules;

    private RuleCatalog(List<RegisteredRule> rules) {
        this.rules = rules;
    }

    /** All rules that {@link ServiceLoader} finds beside this class. */
    public static RuleCatalog load() {
        return of(ServiceLoader.load(Rule.class, RuleCatalog.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** @throws IllegalArgumentException if a rule has no {@link RuleInfo} or two have one id */
    public static RuleCatalog of(List<? extends Rule> rules) {
        List<RegisteredRule> sorted = rules.stream()
                .map(RegisteredRule::of)
                .sorted(Comparator.comparing(RegisteredRule::id))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).id().equals(sorted.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "two rules are called " + sorted.get(i).id());
            }
        }
        return new RuleCatalog(sorted);
    }

    public List<RegisteredRule> rules() {
        return rules;
    }

    public Optional<RegisteredRule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /**
     * The rules to run.
     *
     * @param only if not empty, these and no others
     * @param skip never these
     */
    public List<RegisteredRule> selected(Set<String> only, Set<String> skip) {
        return rules.stream()
                .filter(rule -> only.isEmpty() ? rule.info().onByDefault() : only.contains(rule.id()))
                .filter(rule -> !skip.contains(rule.id()))
                .toList();
    }
}

package dev.portolan.config;

import dev.portolan.rule.RegisteredRule;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.schema.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a configuration may use.
 *
 * @param options the names of the options of each rule, by the rule's id
 * @param versions of Kubernetes that are known
 */
public record Vocabulary(Map<String, List<String>> options, List<String> versions) {

    public Vocabulary {
        options = Map.copyOf(options);
        versions = List.copyOf(versions);
    }

    /** The rules that are on the class path, and the versions that have schemas there. */
    public static Vocabulary ofClassPath() {
        Map<String, List<String>> options = new HashMap<>();
        for (RegisteredRule rule : RuleCatalog.load().rules()) {
            options.put(rule.id(), rule.options().keySet().stream().sorted().toList());
        }
        return new Vocabulary(options, Schemas.versions());
    }

    List<String> options(String rule) {
        return options.getOrDefault(rule, List.of());
    }
}

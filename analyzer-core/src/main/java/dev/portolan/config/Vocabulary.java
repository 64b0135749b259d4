package dev.portolan.config;

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

    List<String> options(String rule) {
        return options.getOrDefault(rule, List.of());
    }
}

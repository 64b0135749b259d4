package dev.portolan.config;

import java.util.List;

/**
 * The words that a configuration may use.
 *
 * @param rules ids of all rules
 * @param versions of Kubernetes that are known
 */
public record Vocabulary(List<String> rules, List<String> versions) {

    public Vocabulary {
        rules = List.copyOf(rules);
        versions = List.copyOf(versions);
    }
}

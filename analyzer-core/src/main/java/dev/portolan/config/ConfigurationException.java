package dev.portolan.config;

import java.util.List;

/** A configuration is wrong. */
public final class ConfigurationException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    /** @param problems one sentence for each mistake, its place before it */
    public ConfigurationException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One sentence for each mistake, its place before it: {@code portolan.yaml:3:1: there is no key ...}. */
    public List<String> problems() {
        return problems;
    }
}

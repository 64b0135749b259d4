package dev.portolan.rule;

import java.util.List;

/**
 * What a configuration says of the cluster or of the input, so that other findings come of it.
 *
 * @param key as it is written
 * @param values as they are written; at least one
 */
public record ConfiguredSetting(String key, List<String> values) {

    public ConfiguredSetting {
        values = List.copyOf(values);
    }

    /** {@code kubernetesVersion 1.29}; the key alone where there are several values. */
    public String inWords() {
        return values.size() == 1 ? key + " " + values.get(0) : key;
    }
}

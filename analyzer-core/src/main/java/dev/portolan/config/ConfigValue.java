package dev.portolan.config;

import java.util.List;

/**
 * What a configuration says about one key.
 *
 * @param words one for a single value; paths are relative to the configuration's folder
 * @param line of the file, from 1, on which the key stands
 */
public record ConfigValue(ConfigKey key, List<String> words, int line) {

    public ConfigValue {
        words = List.copyOf(words);
    }
}

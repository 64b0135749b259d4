package dev.portolan.config;

import java.util.List;

/**
 * What a configuration says about an option of a rule.
 *
 * @param line of the file, from 1
 */
public record OptionSetting(String name, List<String> words, int line) {

    public OptionSetting {
        words = List.copyOf(words);
    }
}

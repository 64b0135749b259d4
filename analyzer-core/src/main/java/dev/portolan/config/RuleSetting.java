package dev.portolan.config;

import dev.portolan.finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says about a rule.
 *
 * @param severity null where it is off, or as serious as it is by itself
 * @param line of the file, from 1, that says how serious it is, or at least that it runs
 */
public record RuleSetting(
        String rule, boolean off, @Nullable Severity severity, List<OptionSetting> options, int line) {

    public RuleSetting {
        options = List.copyOf(options);
    }
}

package dev.portolan.config;

import dev.portolan.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration says about a rule.
 *
 * @param severity null for off
 * @param line of the file, from 1
 */
public record RuleSetting(String rule, @Nullable Severity severity, int line) {}

package dev.portolan.rule;

import dev.portolan.finding.Finding;
import java.util.List;

/**
 * What all rules said.
 *
 * @param findings in the order of {@link Finding#ORDER}
 */
public record RuleOutcome(List<Finding> findings, List<RuleFailure> failures) {}

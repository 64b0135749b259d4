package dev.portolan;

import dev.portolan.rule.Demand;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.schema.Schemas;
import java.util.List;

/**
 * All that the findings of one object hang on beside the object itself.
 *
 * @param schemas with those of the input's custom kinds
 * @param namespace where objects live that name none
 */
record Surroundings(Schemas schemas, String namespace, List<RegisteredRule> rules, Demand demand) {}

/** What the API server would refuse in autoscalers and disruption budgets (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.autoscaling;

import org.jspecify.annotations.NullMarked;

/** Autoscalers and disruption budgets: what changes or guards the number of pods. */
@NullMarked
package dev.portolan.rules.scaling;

import org.jspecify.annotations.NullMarked;

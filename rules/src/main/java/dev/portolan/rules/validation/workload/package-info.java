/** What the API server would refuse in kinds that make pods (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.workload;

import org.jspecify.annotations.NullMarked;

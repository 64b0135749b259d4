/** What the API server would refuse in quotas and limit ranges (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.quota;

import org.jspecify.annotations.NullMarked;

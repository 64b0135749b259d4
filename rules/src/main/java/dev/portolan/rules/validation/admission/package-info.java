/** What the API server would refuse in webhooks and policies of admission (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.admission;

import org.jspecify.annotations.NullMarked;

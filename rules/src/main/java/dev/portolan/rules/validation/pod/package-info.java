/** What the API server would refuse in pods (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.pod;

import org.jspecify.annotations.NullMarked;

/** What the API server would refuse in kinds that route traffic (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.network;

import org.jspecify.annotations.NullMarked;

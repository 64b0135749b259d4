/** Objects that name others by their names (group E of the rules). */
@NullMarked
package dev.portolan.rules.reference;

import org.jspecify.annotations.NullMarked;

/** Rules that a project writes itself, as data: which field, and the JSON Schema that its value must hold to. */
@NullMarked
package dev.portolan.ownrule;

import org.jspecify.annotations.NullMarked;

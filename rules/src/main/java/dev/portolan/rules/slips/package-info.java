/** Slips that the API server accepts and nobody means (group H of the rules). */
@NullMarked
package dev.portolan.rules.slips;

import org.jspecify.annotations.NullMarked;

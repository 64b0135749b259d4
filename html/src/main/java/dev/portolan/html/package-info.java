/** Draws what a run found as one page of HTML that needs nothing but itself. */
@NullMarked
package dev.portolan.html;

import org.jspecify.annotations.NullMarked;

/** Throws inputs that nobody would write at everything that reads or reports. */
@NullMarked
package dev.portolan.fuzz;

import org.jspecify.annotations.NullMarked;

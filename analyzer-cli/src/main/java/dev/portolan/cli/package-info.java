/** The command {@code portolan}. */
@NullMarked
package dev.portolan.cli;

import org.jspecify.annotations.NullMarked;

/** Makes what a download holds beside the command itself. */
@NullMarked
package dev.portolan.dist;

import org.jspecify.annotations.NullMarked;

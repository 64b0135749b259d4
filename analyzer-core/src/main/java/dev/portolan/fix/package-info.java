/** Mends files: which fixes to apply together, whether they did any harm, and how a file is written so that nothing is lost. */
@NullMarked
package dev.portolan.fix;

import org.jspecify.annotations.NullMarked;

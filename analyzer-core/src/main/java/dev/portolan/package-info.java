/** The way in: {@link dev.portolan.Analyzer}. */
@NullMarked
package dev.portolan;

import org.jspecify.annotations.NullMarked;

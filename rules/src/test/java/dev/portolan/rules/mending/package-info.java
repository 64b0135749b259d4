/** Fixes, held against manifests that nobody wrote for them. */
@NullMarked
package dev.portolan.rules.mending;

import org.jspecify.annotations.NullMarked;

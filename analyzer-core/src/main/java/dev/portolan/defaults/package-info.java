/** What the API server fills in, each value with its reason. */
@NullMarked
package dev.portolan.defaults;

import org.jspecify.annotations.NullMarked;

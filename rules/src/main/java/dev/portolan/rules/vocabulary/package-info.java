/** The terms of the API: what a name, an address, a schedule may look like, and in words why one may not. */
@NullMarked
package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.NullMarked;

/** Tests of the shape check that need recorded answers, which lie in this module. */
@NullMarked
package dev.portolan.schema;

import org.jspecify.annotations.NullMarked;

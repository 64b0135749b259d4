/** Makes the data of this module out of OpenAPI documents; none of it is in the jar. */
@NullMarked
package dev.portolan.schemas;

import org.jspecify.annotations.NullMarked;

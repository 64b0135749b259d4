/** Routes: from the outside, from monitors and from the API server itself to Services, and where they end in nothing. */
@NullMarked
package dev.portolan.rules.routing;

import org.jspecify.annotations.NullMarked;

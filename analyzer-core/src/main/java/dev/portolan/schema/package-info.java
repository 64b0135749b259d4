/** The shape of each kind in one Kubernetes version, and what in a manifest differs from it. */
@NullMarked
package dev.portolan.schema;

import org.jspecify.annotations.NullMarked;

/** All objects of a run and the typed links between them. */
@NullMarked
package dev.portolan.model;

import org.jspecify.annotations.NullMarked;

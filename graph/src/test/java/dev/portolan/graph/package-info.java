@NullMarked
package dev.portolan.graph;

import org.jspecify.annotations.NullMarked;

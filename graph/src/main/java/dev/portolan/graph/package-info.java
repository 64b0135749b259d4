/** Draws the chart of a run as SVG, laid out by ELK. */
@NullMarked
package dev.portolan.graph;

import org.jspecify.annotations.NullMarked;

/** The chart of a run: its objects and what links them, as drawings and reports show it. */
@NullMarked
package dev.portolan.chart;

import org.jspecify.annotations.NullMarked;

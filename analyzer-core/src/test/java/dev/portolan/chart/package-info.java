@NullMarked
package dev.portolan.chart;

import org.jspecify.annotations.NullMarked;

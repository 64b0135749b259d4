@NullMarked
package dev.portolan.suppression;

import org.jspecify.annotations.NullMarked;

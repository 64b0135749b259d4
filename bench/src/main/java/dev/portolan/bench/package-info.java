/** How long the stages take, warm. */
@NullMarked
package dev.portolan.bench;

import org.jspecify.annotations.NullMarked;

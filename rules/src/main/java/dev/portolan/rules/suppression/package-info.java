/** What is wrong with how people ask for silence. */
@NullMarked
package dev.portolan.rules.suppression;

import org.jspecify.annotations.NullMarked;

/** What is wrong with the text (group A of the rules). */
@NullMarked
package dev.portolan.rules.reading;

import org.jspecify.annotations.NullMarked;

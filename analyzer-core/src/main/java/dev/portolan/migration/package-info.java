/** What projects told other tools, in the words of our configuration. */
@NullMarked
package dev.portolan.migration;

import org.jspecify.annotations.NullMarked;

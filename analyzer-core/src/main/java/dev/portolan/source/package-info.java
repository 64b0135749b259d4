/** Text with its lines, places in it, changes to it, and the files of a folder. */
@NullMarked
package dev.portolan.source;

import org.jspecify.annotations.NullMarked;

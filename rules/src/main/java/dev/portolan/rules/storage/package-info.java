/** Claims, volumes and what mounts them (groups E and H of the rules). */
@NullMarked
package dev.portolan.rules.storage;

import org.jspecify.annotations.NullMarked;

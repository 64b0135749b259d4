/** What keeps a service up while its pods come and go. */
@NullMarked
package dev.portolan.rules.reliability;

import org.jspecify.annotations.NullMarked;

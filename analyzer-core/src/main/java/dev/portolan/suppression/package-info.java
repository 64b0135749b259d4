/** What people chose to live with: findings that comments, annotations and the configuration ask not to tell. */
@NullMarked
package dev.portolan.suppression;

import org.jspecify.annotations.NullMarked;

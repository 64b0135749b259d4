/** What the API server takes with a warning, or would warn of if it looked closer. */
@NullMarked
package dev.portolan.rules.warned;

import org.jspecify.annotations.NullMarked;

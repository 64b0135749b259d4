/** What the rules about the API server's validation share. */
@NullMarked
package dev.portolan.rules.validation;

import org.jspecify.annotations.NullMarked;

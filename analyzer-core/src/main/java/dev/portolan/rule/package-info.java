/** What a rule is, what it is told of, and how rules are run. */
@NullMarked
package dev.portolan.rule;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.portolan.ownrule;

import org.jspecify.annotations.NullMarked;

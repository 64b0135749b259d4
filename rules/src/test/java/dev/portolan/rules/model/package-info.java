@NullMarked
package dev.portolan.rules.model;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.portolan.model;

import org.jspecify.annotations.NullMarked;

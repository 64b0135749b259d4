/** The built-in rules, one package a group. */
@NullMarked
package dev.portolan.rules;

import org.jspecify.annotations.NullMarked;

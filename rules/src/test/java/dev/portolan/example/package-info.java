/** Tests of rules by their pages, which ask for the rules, and so lie in this module. */
@NullMarked
package dev.portolan.example;

import org.jspecify.annotations.NullMarked;

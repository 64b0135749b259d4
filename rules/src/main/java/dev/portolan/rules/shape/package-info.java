/** What is wrong with the shape of an object (group B of the rules). */
@NullMarked
package dev.portolan.rules.shape;

import org.jspecify.annotations.NullMarked;

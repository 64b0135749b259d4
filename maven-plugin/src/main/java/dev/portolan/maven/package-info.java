/** The goals of the Maven plug-in. */
@NullMarked
package dev.portolan.maven;

import org.jspecify.annotations.NullMarked;

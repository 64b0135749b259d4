/** Stages that only this package sees. */
@NullMarked
package dev.portolan.yaml;

import org.jspecify.annotations.NullMarked;

/** What a project says in {@code portolan.yaml} about how it wants to be looked at. */
@NullMarked
package dev.portolan.config;

import org.jspecify.annotations.NullMarked;

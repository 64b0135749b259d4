/** Findings written for people and for programs. */
@NullMarked
package dev.portolan.report;

import org.jspecify.annotations.NullMarked;

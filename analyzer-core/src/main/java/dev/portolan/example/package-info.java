/** Pages and files that show what a rule tells of, and the run that holds a rule to them. */
@NullMarked
package dev.portolan.example;

import org.jspecify.annotations.NullMarked;

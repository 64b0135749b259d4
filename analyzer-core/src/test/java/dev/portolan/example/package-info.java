@NullMarked
package dev.portolan.example;

import org.jspecify.annotations.NullMarked;

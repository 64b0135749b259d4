/** Kubernetes objects, a cursor into their fields, and typed views; alone knows where each kind keeps what. */
@NullMarked
package dev.portolan.manifest;

import org.jspecify.annotations.NullMarked;

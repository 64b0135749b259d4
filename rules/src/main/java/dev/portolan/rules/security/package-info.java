/** What the Pod Security Standards, and careful people, ask of pods. */
@NullMarked
package dev.portolan.rules.security;

import org.jspecify.annotations.NullMarked;

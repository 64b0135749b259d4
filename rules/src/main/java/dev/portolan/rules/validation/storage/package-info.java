/** What the API server would refuse in volumes, claims and their classes (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.storage;

import org.jspecify.annotations.NullMarked;

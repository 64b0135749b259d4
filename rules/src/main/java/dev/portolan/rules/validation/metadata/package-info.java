/** What the API server would refuse in the metadata of every kind (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.metadata;

import org.jspecify.annotations.NullMarked;

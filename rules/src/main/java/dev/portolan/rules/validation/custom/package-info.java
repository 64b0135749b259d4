/** What the API server refuses in CustomResourceDefinitions and in the objects of the kinds that they bring. */
@NullMarked
package dev.portolan.rules.validation.custom;

import org.jspecify.annotations.NullMarked;

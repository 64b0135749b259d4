/** What the API server would refuse in objects that hold settings (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.config;

import org.jspecify.annotations.NullMarked;

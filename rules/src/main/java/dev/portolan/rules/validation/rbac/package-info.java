/** What the API server would refuse in roles and their bindings (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.rbac;

import org.jspecify.annotations.NullMarked;

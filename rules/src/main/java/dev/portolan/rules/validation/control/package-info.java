/** What the API server would refuse in objects that direct itself and kubelets (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.control;

import org.jspecify.annotations.NullMarked;

/** What the API server would refuse in Services (group C of the rules). */
@NullMarked
package dev.portolan.rules.validation.service;

import org.jspecify.annotations.NullMarked;

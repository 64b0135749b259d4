/** Accounts, roles and who gets them (groups E and H of the rules). */
@NullMarked
package dev.portolan.rules.access;

import org.jspecify.annotations.NullMarked;

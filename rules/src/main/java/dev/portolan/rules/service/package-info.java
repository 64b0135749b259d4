/** What is wrong between Services and pods (group D of the rules). */
@NullMarked
package dev.portolan.rules.service;

import org.jspecify.annotations.NullMarked;

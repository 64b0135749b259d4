/** ConfigMaps, Secrets and variables that containers are configured by (group E of the rules). */
@NullMarked
package dev.portolan.rules.config;

import org.jspecify.annotations.NullMarked;

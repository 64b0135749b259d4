/** What is wrong, where, why and the way out; knows no YAML and no Kubernetes. */
@NullMarked
package dev.portolan.finding;

import org.jspecify.annotations.NullMarked;

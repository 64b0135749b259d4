/** Rules about who talks to whom: hosts of Services, NetworkPolicies, the networks of the cluster. */
@NullMarked
package dev.portolan.rules.network;

import org.jspecify.annotations.NullMarked;

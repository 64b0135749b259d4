package dev.portolan.model;

import org.jspecify.annotations.Nullable;

/**
 * A host in a text.
 *
 * @param start where the host begins in the text, in UTF-16 units
 * @param end behind the host, and behind the port where there is one
 * @param host as written, without the port
 * @param port as written; null where there is none
 * @param form what shows that it is a host
 */
record HostMention(
        int start, int end, String host, @Nullable Integer port, HostForm form) {}

package dev.portolan.model;

import org.jspecify.annotations.Nullable;

/**
 * A port on which a link is used.
 *
 * @param port the Service's; null where only a name is written and it names none
 * @param name the Service port's, or the one that is written; empty for none
 * @param target the container's port, where the link leads to pods; null where those cannot resolve it, and elsewhere
 */
public record LinkPort(
        @Nullable Long port,
        String protocol,
        String name,
        @Nullable Long target) {}

package dev.portolan.schema;

import java.util.List;
import java.util.Optional;

/** The definitions of one Kubernetes version, each loaded when it is first asked for. Safe for use by several threads. */
public final class Schemas {

    private Schemas() {}

    /** The versions there are definitions for, oldest first: {@code 1.23} and so on. */
    public static List<String> versions() {
        return List.of();
    }

    /**
     * @param version such as {@code 1.29}; empty for the newest
     * @return empty if there are no definitions for it
     */
    public static Optional<Schemas> of(String version) {
        return Optional.empty();
    }

    public String version() {
        return "";
    }
}

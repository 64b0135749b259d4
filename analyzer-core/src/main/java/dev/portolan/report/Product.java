package dev.portolan.report;

import dev.portolan.source.Bundled;

/** What this program calls itself. */
public final class Product {

    public static final String NAME = "Portolan";

    /** Where people learn more of it. */
    static final String HOME = "https://portolan.dev";

    private Product() {}

    /** As the build has it, such as {@code 0.1.0}. */
    public static String version() {
        String version = Bundled.text("dev/portolan/report/version.txt");
        return version == null ? "unknown" : version.strip();
    }
}

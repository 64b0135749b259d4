package dev.portolan.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What this program calls itself. */
public final class Product {

    public static final String NAME = "Portolan";

    /** Where people learn more of it. */
    static final String HOME = "https://portolan.dev";

    private Product() {}

    /** As the build has it, such as {@code 0.1.0}. */
    public static String version() {
        try (InputStream version = Product.class.getResourceAsStream("version.txt")) {
            return version == null ? "unknown" : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

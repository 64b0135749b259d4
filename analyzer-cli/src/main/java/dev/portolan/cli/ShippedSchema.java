package dev.portolan.cli;

import dev.portolan.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schemas of our own files, for editors. */
final class ShippedSchema {

    private static final String FOLDER = "/dev/portolan/schemas/";

    private ShippedSchema() {}

    static String text(String name) throws IOException {
        try (InputStream schema = Objects.requireNonNull(Schemas.class.getResourceAsStream(FOLDER + name))) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

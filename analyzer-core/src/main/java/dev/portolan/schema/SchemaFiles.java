package dev.portolan.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the data of module {@code schemas} lies. */
interface SchemaFiles {

    /** The jar of data on the class path. */
    SchemaFiles CLASS_PATH = name -> {
        try (InputStream file = Schemas.class.getResourceAsStream("/dev/portolan/schemas/" + name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    };

    static SchemaFiles in(Path folder) {
        return name -> {
            Path file = folder.resolve(name);
            try {
                return Files.exists(file) ? Files.readString(file) : null;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }

    /** The text of a file; null if there is none. */
    @Nullable
    String text(String name);
}

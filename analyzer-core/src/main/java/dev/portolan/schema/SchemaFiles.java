package dev.portolan.schema;

import dev.portolan.source.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the data of module {@code schemas} lies. */
interface SchemaFiles {

    /** The jar of data on the class path. */
    SchemaFiles CLASS_PATH = name -> Bundled.text("dev/portolan/schemas/" + name);

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

package dev.portolan.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text files that come with the program. */
public final class Bundled {

    private Bundled() {}

    /**
     * The text of a file.
     *
     * @param place from the root of the class path, {@code dev/portolan/schemas/kinds.txt}
     * @return null if there is none
     */
    public static @Nullable String text(String place) {
        String text = spelt(place);
        return text == null ? inJar(place) : text;
    }

    /**
     * Of the packaged command the build writes this method anew: opening a jar takes longer than reading a manifest, and a constant comes
     * with its class.
     */
    @SuppressWarnings("unused") // what is asked for counts only there
    private static @Nullable String spelt(String place) {
        return null;
    }

    private static @Nullable String inJar(String place) {
        try (InputStream file = Bundled.class.getResourceAsStream("/" + place)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

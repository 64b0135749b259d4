package dev.portolan.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file system says of a file that is not read. Two that are equal tell of the same bytes if the first one is settled. Unlike the
 * time of the last modification, that of the last change can be set by nobody.
 *
 * @param key which file it is, whatever its name
 * @param changed when its bytes, or what is said of it, changed last
 * @param size in bytes
 */
public record FileStamp(Object key, FileTime changed, long size) {

    /** The clocks of some file systems go in steps of two seconds, in which a file may change twice. */
    private static final Duration STEP = Duration.ofSeconds(3);

    private static final String ATTRIBUTES = "unix:fileKey,ctime,size";

    /** Null where there is no such file, or where the system does not say when files change. */
    public static @Nullable FileStamp of(Path file) {
        try {
            Map<String, Object> said = Files.readAttributes(file, ATTRIBUTES);
            Object key = said.get("fileKey");
            return key != null && said.get("ctime") instanceof FileTime changed && said.get("size") instanceof Long size
                    ? new FileStamp(key, changed, size)
                    : null;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unsaid) {
            return null;
        }
    }

    /** Whether the file had been left alone for so long that each further change shows. */
    public boolean isSettled(Instant now) {
        return changed.toInstant().plus(STEP).isBefore(now);
    }
}

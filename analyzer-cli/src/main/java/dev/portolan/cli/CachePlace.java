package dev.portolan.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where runs are remembered.
 *
 * @param folder only this user's
 * @param build tells this build from all others, and the Java that runs it; asked only when it counts. Null where nobody knows, and then
 *     nothing is remembered
 */
record CachePlace(Path folder, Supplier<@Nullable String> build) {

    private static final String FOLDER = "portolan/runs";

    /** Null where the user has no such folder. */
    static @Nullable CachePlace ofThisProcess() {
        Path caches = absolute(System.getenv("XDG_CACHE_HOME"));
        if (caches == null) {
            Path home = absolute(System.getenv("HOME"));
            caches = home == null ? null : home.resolve(".cache");
        }
        return caches == null ? null : new CachePlace(caches.resolve(FOLDER), CachePlace::buildOfThisProcess);
    }

    private static @Nullable Path absolute(@Nullable String text) {
        try {
            Path path = text == null ? null : Path.of(text);
            return path != null && path.isAbsolute() ? path : null;
        } catch (InvalidPathException none) {
            return null;
        }
    }

    /** What the build wrote beside the jars of the packaged command; other class paths may change at any time. */
    private static @Nullable String buildOfThisProcess() {
        try {
            CodeSource source = CachePlace.class.getProtectionDomain().getCodeSource();
            Path jar = Path.of(source.getLocation().toURI());
            Path build = jar.resolveSibling("build");
            if (!Files.isRegularFile(jar) || !Files.isRegularFile(build)) {
                return null;
            }
            return String.join(
                    "\n",
                    Files.readString(build),
                    String.valueOf(Files.getLastModifiedTime(jar).toMillis()),
                    System.getProperty("java.vm.version"),
                    System.getProperty("java.vendor"),
                    System.getProperty("sun.jnu.encoding"),
                    System.getProperty("user.language"),
                    System.getProperty("user.country"));
        } catch (IOException | URISyntaxException | FileSystemNotFoundException unknown) {
            return null;
        }
    }
}

package dev.portolan.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only drawings and pages need. It lies in a folder of its own beside the command's jars, as Java opens every jar
 * on the class path at every start.
 */
final class DrawingLibraries {

    private static final String FOLDER = "drawing";

    /** Once for all looks of a run: each one would hold the jars open. */
    private static @Nullable ClassLoader libraries;

    private DrawingLibraries() {}

    /** Lets services be found there by this thread; does nothing where everything is on the class path. */
    static synchronized void open() throws IOException {
        Path folder = folder();
        if (libraries == null && Files.isDirectory(folder)) {
            libraries = in(folder);
        }
        if (libraries != null) {
            Thread.currentThread().setContextClassLoader(libraries);
        }
    }

    private static ClassLoader in(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : found) {
                jars.add(jar.toUri().toURL());
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), DrawingLibraries.class.getClassLoader());
    }

    private static Path folder() {
        try {
            URI here = DrawingLibraries.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(here).resolveSibling(FOLDER);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

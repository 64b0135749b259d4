package dev.portolan.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portolan.source.FileFinder;
import dev.portolan.source.FoundFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One number for everything that an answer depends on. Each part goes in with its length, so that none can pass for two. */
final class InputHash {

    private static final String MISSING = "missing";

    private final MessageDigest digest;

    InputHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    InputHash add(String text) {
        return add(text.getBytes(UTF_8));
    }

    private InputHash add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** What a file holds; or that it is not there or cannot be read. */
    InputHash addFile(@Nullable Path file) {
        if (file == null) {
            return add(MISSING);
        }
        add(file.toString());
        try {
            return add(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return add(MISSING);
        }
    }

    /** The names and contents of all files that are found there. */
    InputHash addFound(Path root, List<Path> paths) {
        for (Path path : paths) {
            add(path.toString());
            try {
                for (FoundFile found : FileFinder.find(root, List.of(path))) {
                    add(found.name()).add(String.valueOf(found.leadsOut()));
                    if (!found.leadsOut()) {
                        addFile(found.path());
                    }
                }
            } catch (IOException unsearchable) {
                add(MISSING);
            }
        }
        return this;
    }

    /** All files below a folder; nothing where there is none. */
    InputHash addFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return add(MISSING);
        }
        try (Stream<Path> below = Files.walk(folder)) {
            below.filter(Files::isRegularFile).sorted().forEach(this::addFile);
            return this;
        } catch (IOException | UncheckedIOException unsearchable) {
            return add(MISSING);
        }
    }

    /** What answers: this plug-in and all its libraries, of which a snapshot may be another one today. */
    InputHash addClassPath() {
        if (InputHash.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                add(url.toString());
                File jar = file(url);
                add(jar == null ? MISSING : jar.length() + " " + jar.lastModified());
            }
        }
        return this;
    }

    private static @Nullable File file(URL url) {
        try {
            return new File(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException elsewhere) {
            return null;
        }
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}

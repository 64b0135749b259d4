package dev.portolan.report;

import dev.portolan.source.PassingFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all. */
public final class OutputFile {

    private OutputFile() {}

    /** @throws IOException if it cannot be written, or if the content throws it; an old file is then as it was */
    public static void write(Path file, OutputContent content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                content.write(out);
            }
        } else {
            replace(file, content);
        }
    }

    /** Writes beside the file first, so that nobody ever sees half of it, and an old one lasts until there is a new one. */
    private static void replace(Path file, OutputContent content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        try (PassingFile passing = PassingFile.beside(target)) {
            Path fresh = passing.path();
            try (Writer out = new OutputStreamWriter(
                    Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    StandardCharsets.UTF_8)) {
                content.write(out);
            }
            if (Files.exists(target)) {
                keepMode(target, fresh);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void keepMode(Path old, Path fresh) throws IOException {
        if (old.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(old));
        }
    }
}

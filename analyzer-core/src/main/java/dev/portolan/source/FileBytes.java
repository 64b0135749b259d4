package dev.portolan.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;

/** Reads files as a whole, if they are no larger than a run takes on: some files never end. */
public final class FileBytes {

    /** In MiB. */
    public static final int MOST = 64;

    /** What a larger file is, for people. */
    public static final String TOO_LARGE = "larger than " + MOST + " MiB";

    private static final int LIMIT = MOST << 20;

    private FileBytes() {}

    /** Whether a plain file is larger than that; false where nobody knows. */
    public static boolean isTooLarge(Path file) {
        try {
            return Files.isRegularFile(file) && isTooLarge(Files.size(file));
        } catch (IOException unknown) {
            return false;
        }
    }

    /**
     * Whether it is a named pipe, a socket or a device: to open one may take for ever. What a shell makes of
     * {@code <(...)} is none, as it has no name, and somebody writes to it.
     */
    public static boolean isSpecial(Path file) {
        try {
            Path real = file.toRealPath();
            return !Files.isRegularFile(real) && !Files.isDirectory(real);
        } catch (IOException nameless) {
            return false;
        }
    }

    /** Whether what has so many bytes is larger than that. */
    public static boolean isTooLarge(long size) {
        return size > LIMIT;
    }

    /** @throws IOException if it cannot be read, is no plain file, or is larger than {@link #MOST} */
    public static byte[] of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile() && isSpecial(file)) {
            throw new IOException("no plain file");
        }
        if (attributes.isRegularFile() && isTooLarge(attributes.size())) {
            throw new IOException("too large");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return attributes.isRegularFile() ? of(in, (int) attributes.size()) : of(in);
        }
    }

    /** With room for one more byte than is expected, the end is seen without asking for much. */
    private static byte[] of(InputStream in, int expected) throws IOException {
        byte[] bytes = new byte[expected + 1];
        int count = in.readNBytes(bytes, 0, bytes.length);
        if (count < bytes.length) {
            return Arrays.copyOf(bytes, count);
        }
        byte[] more = of(in); // it grew meanwhile, or, as those of /proc, does not tell its size
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }

    /** @throws IOException if it cannot be read, or is larger than {@link #MOST} */
    public static byte[] of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT);
        if (bytes.length == LIMIT && in.read() >= 0) {
            throw new IOException("too large");
        }
        return bytes;
    }
}

package dev.portolan.fix;

import dev.portolan.source.FileBytes;
import dev.portolan.source.PassingFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a new file in the place of an old one in one step: whoever looks, and whenever the machine stops, there is the old text or the new one,
 * never half of one. Mode, owner and group stay.
 */
final class WholeFile {

    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private WholeFile() {}

    /**
     * @param name under which messages speak of the file
     * @param old what the file has to hold up to the last moment
     */
    static void replace(String name, Path file, byte[] old, byte[] fresh) throws RewriteException {
        PosixFileAttributes attributes = attributes(file);
        if (!Files.isWritable(file) || (attributes != null && !isAnybodysToWrite(attributes))) {
            throw new RewriteException(name + " is read-only; it is left as it is");
        }
        try (PassingFile passing = PassingFile.beside(file)) {
            Path beside = passing.path();
            write(beside, fresh);
            if (attributes != null) {
                keep(name, attributes, beside);
            }
            if (!Arrays.equals(old, FileBytes.of(file))) {
                throw new RewriteException(name + " has changed since it was read; it is left as it is, run again");
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new RewriteException("cannot write " + name + "; it is left as it is");
        }
        rememberMove(file.toAbsolutePath().getParent());
    }

    private static boolean isAnybodysToWrite(PosixFileAttributes attributes) {
        return attributes.permissions().stream().anyMatch(WRITING::contains);
    }

    private static @Nullable PosixFileAttributes attributes(Path file) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            return view == null ? null : view.readAttributes();
        } catch (IOException unknown) {
            return null;
        }
    }

    /** Nobody else may read the text before the file has its own mode. */
    private static void write(Path beside, byte[] bytes) throws IOException {
        boolean posix = beside.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] mode = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.deleteIfExists(beside);
        try (FileChannel channel =
                FileChannel.open(beside, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keep(String name, PosixFileAttributes old, Path beside) throws IOException, RewriteException {
        PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
        PosixFileAttributes fresh = view.readAttributes();
        try {
            if (!fresh.group().equals(old.group())) {
                view.setGroup(old.group());
            }
            if (!fresh.owner().equals(old.owner())) {
                view.setOwner(old.owner());
            }
        } catch (IOException forbidden) {
            throw new RewriteException(name + " belongs to somebody else; it is left as it is");
        }
        view.setPermissions(old.permissions());
    }

    /** That the new file is the one by this name has to reach the disk, too; where a folder cannot be opened, the system sees to it. */
    private static void rememberMove(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows opens no folders.
        }
    }
}

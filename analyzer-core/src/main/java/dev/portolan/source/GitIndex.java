package dev.portolan.source;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files that git tracks, which {@code .gitignore} has no say in. Read from the index ({@code gitformat-index}, versions 2 to 4) when it is
 * first asked; who needs no answer pays nothing. Where there is no index, or one of a kind that is not known, nothing is tracked.
 */
final class GitIndex {

    private static final byte[] SIGNATURE = {'D', 'I', 'R', 'C'};
    private static final int COMPRESSED_NAMES = 4;

    /** In an entry, what comes before the object's hash: times, device, inode, mode, owner and size. */
    private static final int STAT_BYTES = 40;

    private static final int SHA_1 = 20;
    private static final int SHA_256 = 32;
    private static final int EXTENDED = 0x4000;

    private final Path repository;
    private volatile @Nullable NavigableSet<String> tracked;

    GitIndex(Path repository) {
        this.repository = repository;
    }

    /** @param path of a file, from the root of the repository, with slashes */
    boolean tracks(String path) {
        return tracked().contains(path);
    }

    /** Whether it tracks a file that may hold manifests anywhere below a folder. */
    boolean tracksBelow(String folder) {
        String next = tracked().ceiling(folder + "/");
        return next != null && next.startsWith(folder + "/");
    }

    Path repository() {
        return repository;
    }

    private NavigableSet<String> tracked() {
        NavigableSet<String> known = tracked;
        if (known == null) {
            known = read();
            tracked = known;
        }
        return known;
    }

    private NavigableSet<String> read() {
        try {
            byte[] bytes = FileBytes.of(RepositoryRoot.gitFolder(repository).resolve("index"));
            return bytes.length < 12 || !Arrays.equals(bytes, 0, 4, SIGNATURE, 0, 4) ? new TreeSet<>() : names(bytes);
        } catch (IOException absent) {
            return new TreeSet<>();
        }
    }

    /** How long a hash is stands elsewhere; only one length makes sense of what follows. */
    private static NavigableSet<String> names(byte[] bytes) {
        NavigableSet<String> names = names(bytes, SHA_1);
        return names.isEmpty() ? names(bytes, SHA_256) : names;
    }

    private static NavigableSet<String> names(byte[] bytes, int hash) {
        try {
            return names(ByteBuffer.wrap(bytes), hash);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException otherHash) {
            return new TreeSet<>();
        }
    }

    private static NavigableSet<String> names(ByteBuffer index, int hash) {
        int version = index.getInt(SIGNATURE.length);
        int count = index.getInt(2 * SIGNATURE.length);
        index.position(3 * SIGNATURE.length);
        NavigableSet<String> names = new TreeSet<>();
        byte[] name = {};
        for (int i = 0; i < count; i++) {
            int start = index.position();
            index.position(start + STAT_BYTES + hash);
            if ((index.getShort() & EXTENDED) != 0) {
                index.getShort();
            }
            byte[] next = version < COMPRESSED_NAMES ? word(index, 0) : compressed(index, name);
            if (Arrays.compareUnsigned(name, next) > 0) {
                throw new IllegalArgumentException("not in order");
            }
            name = next;
            if (version < COMPRESSED_NAMES) {
                index.position(start + (index.position() - start + 7) / 8 * 8);
            }
            String path = new String(name, StandardCharsets.UTF_8);
            if (FileFinder.hasEnding(path)) {
                names.add(path);
            }
        }
        return names;
    }

    /** As much of the name before it as is the same, and what differs. */
    private static byte[] compressed(ByteBuffer index, byte[] before) {
        int removed = offset(index);
        if (removed > before.length) {
            throw new IllegalArgumentException("shorter than nothing");
        }
        byte[] rest = word(index, before.length - removed);
        System.arraycopy(before, 0, rest, 0, before.length - removed);
        return rest;
    }

    /** Seven bits a byte, the highest first; each further byte begins one later, so that no number has two spellings. */
    private static int offset(ByteBuffer index) {
        int next = index.get();
        int value = next & 0x7F;
        while (next < 0) {
            next = index.get();
            value = ((value + 1) << 7) + (next & 0x7F);
        }
        return value;
    }

    /** The bytes up to the next NUL, which is passed, behind so many that are left free. */
    private static byte[] word(ByteBuffer index, int free) {
        int start = index.position();
        int end = start;
        while (index.get(end) != 0) {
            end++;
        }
        index.position(end + 1);
        byte[] word = new byte[free + end - start];
        index.get(start, word, free, word.length - free);
        return word;
    }
}

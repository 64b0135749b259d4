package dev.portolan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the files of an analysis held when it read them, as one hash. Safe for use by several threads.
 *
 * <p>A small input is kept and never hashed: to start a digest takes as long as to look at it.
 */
public final class InputDigest {

    /** In bytes; whoever has less is done before a hash pays. */
    private static final long SMALL = 256 * 1024;

    private final Map<String, String> hashes = new TreeMap<>();
    private Map<String, byte[]> held = new HashMap<>();
    private long size;
    private boolean isDoubtful;

    /**
     * The digest of the files that an analysis of this request would read now.
     *
     * @throws AnalysisException if a path is not there or cannot be searched
     */
    public static InputDigest of(AnalysisRequest request) throws AnalysisException {
        InputDigest digest = new InputDigest();
        InputFiles files = new InputFiles(request.withDigest(digest), Workers.of(request.threads()), Memory.NONE);
        files.digest(request.paths());
        files.digest(request.crds());
        return digest;
    }

    /** A file, as it was read. */
    void add(String name, byte[] bytes) {
        hold(name, bytes).forEach((ready, held) -> put("file " + ready, hash(held)));
    }

    private synchronized Map<String, byte[]> hold(String name, byte[] bytes) {
        size += bytes.length;
        byte[] other = held.put(name, bytes);
        isDoubtful |= other != null && !Arrays.equals(other, bytes);
        if (size < SMALL) {
            return Map.of();
        }
        Map<String, byte[]> ready = held;
        held = new HashMap<>();
        return ready;
    }

    /** A link that is not followed. */
    void addLink(String name) {
        put("link " + name, "");
    }

    /** A file that is not looked at, and told of. */
    void addExcluded(String name) {
        put("excluded " + name, "");
    }

    /** A file that is there and could not be read: nobody knows what it holds. */
    synchronized void addUnreadable() {
        isDoubtful = true;
    }

    private synchronized void put(String name, String hash) {
        String other = hashes.put(name, hash);
        isDoubtful |= other != null && !other.equals(hash);
    }

    /** Null where the input is small, or where nobody can be sure of it. */
    public synchronized @Nullable String value() {
        if (isDoubtful || size < SMALL) {
            return null;
        }
        StringBuilder all = new StringBuilder();
        hashes.forEach(
                (name, hash) -> all.append(name).append('\0').append(hash).append('\n'));
        return hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of some bytes. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible); // every Java has it
        }
    }
}

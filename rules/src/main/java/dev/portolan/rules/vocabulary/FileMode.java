package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** The permissions of a file in a volume. */
public final class FileMode {

    private static final int ALL = 0777;

    private FileMode() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(long mode) {
        return mode < 0 || mode > ALL ? "must be between 0 and 0777 (511 in decimal)" : null;
    }

    /** As people write it: {@code 0644}. */
    public static String octal(long mode) {
        return "0" + Long.toOctalString(mode);
    }
}

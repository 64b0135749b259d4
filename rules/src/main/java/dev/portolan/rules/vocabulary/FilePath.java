package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** Paths of files, in volumes and on nodes. */
public final class FilePath {

    private FilePath() {}

    /** Why a path climbs, in words; null if no step of it is {@code ..}. */
    public static @Nullable String climbing(String path) {
        return hasStep(path, "..") ? "must not have a step \"..\"" : null;
    }

    /** Why it is no path that stays below where it starts, in words; null if it is one, or empty. */
    public static @Nullable String descending(String path) {
        return path.startsWith("/") ? "must be a relative path, without '/' at its start" : climbing(path);
    }

    private static boolean hasStep(String path, String step) {
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (path.substring(start, end).equals(step)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}

package dev.portolan.source;

import org.jspecify.annotations.Nullable;

/**
 * A line of a {@code .gitignore} file.
 *
 * @param negated whether it takes back what an earlier line ignores
 * @param foldersOnly whether it speaks of folders only
 * @param anywhere whether it is compared with the last name of a path, else with the whole path
 */
record GitIgnorePattern(GitGlob glob, boolean negated, boolean foldersOnly, boolean anywhere) {

    /** @return null for a blank line or a comment */
    static @Nullable GitIgnorePattern of(String line) {
        String pattern = withoutTrailingBlanks(line);
        if (pattern.isEmpty() || pattern.startsWith("#")) {
            return null;
        }
        boolean negated = pattern.startsWith("!");
        if (negated) {
            pattern = pattern.substring(1);
        }
        boolean foldersOnly = pattern.endsWith("/");
        if (foldersOnly) {
            pattern = pattern.substring(0, pattern.length() - 1);
        }
        boolean anywhere = pattern.indexOf('/') < 0;
        if (pattern.startsWith("/")) {
            pattern = pattern.substring(1);
        }
        return new GitIgnorePattern(GitGlob.of(pattern), negated, foldersOnly, anywhere);
    }

    private static String withoutTrailingBlanks(String line) {
        int end = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\' && i + 1 < line.length()) {
                i++;
                end = i + 1;
            } else if (line.charAt(i) != ' ') {
                end = i + 1;
            }
        }
        return line.substring(0, end);
    }

    /** @param path relative to the folder of the {@code .gitignore} file */
    boolean matches(String path, boolean isFolder) {
        if (foldersOnly && !isFolder) {
            return false;
        }
        return glob.matches(anywhere ? path.substring(path.lastIndexOf('/') + 1) : path);
    }
}

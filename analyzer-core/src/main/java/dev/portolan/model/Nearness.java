package dev.portolan.model;

import dev.portolan.source.SourceFile;

/** How near two places of the input are to each other; the nearest comes first. */
public enum Nearness {
    SAME_FILE,
    SAME_FOLDER,
    /** Folders of one parent, such as {@code services/} and {@code deployments/}. */
    SIBLING_FOLDERS,
    ELSEWHERE;

    public static Nearness between(SourceFile a, SourceFile b) {
        if (a.path().equals(b.path())) {
            return SAME_FILE;
        }
        String folder = folder(a);
        String other = folder(b);
        if (folder.equals(other)) {
            return SAME_FOLDER;
        }
        return !folder.isEmpty() && !other.isEmpty() && parent(folder).equals(parent(other))
                ? SIBLING_FOLDERS
                : ELSEWHERE;
    }

    /** The folder of a file; empty for the working directory. */
    static String folder(SourceFile file) {
        return file.path().equals(SourceFile.STANDARD_INPUT) ? SourceFile.STANDARD_INPUT : parent(file.path());
    }

    /** What stands before the last slash; empty where there is none. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}

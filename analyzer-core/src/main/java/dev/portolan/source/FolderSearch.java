package dev.portolan.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A walk through one named folder. What a symbolic link leads to inside of it is found at its own place. */
final class FolderSearch {

    private final Path root;
    private final int rootLength;
    private final String name;

    /** Folders may lie within each other deeper than a stack is. */
    private final Deque<Folder> open = new ArrayDeque<>();

    private final List<FoundFile> files = new ArrayList<>();
    private final List<FoundFile> links = new ArrayList<>();

    private record Folder(Path path, GitIgnore above) {}

    private FolderSearch(Path root, String name) {
        this.root = root;
        String path = root.toString();
        this.rootLength = path.endsWith(File.separator) ? path.length() : path.length() + 1;
        this.name = name;
    }

    /**
     * @param root free of symbolic links
     * @param name under which reports speak of it; empty for the working directory
     */
    static FolderSearch in(Path root, String name) {
        FolderSearch search = new FolderSearch(root, name);
        search.open.push(new Folder(root, GitIgnore.above(root)));
        while (!search.open.isEmpty()) {
            Folder folder = search.open.pop();
            search.visitFolder(folder.path, folder.above);
        }
        return search;
    }

    /** Files, and folders that cannot be listed; in no particular order. */
    List<FoundFile> files() {
        return files;
    }

    /** Links to files, and those that lead out; in no particular order. */
    List<FoundFile> links() {
        return links;
    }

    /** A folder is listed before anything else is asked of the file system: most have none of git's files. */
    private void visitFolder(Path folder, GitIgnore above) {
        List<Path> entries = new ArrayList<>();
        boolean isRepository = false;
        boolean hasIgnoreFile = false;
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            for (Path entry : listed) {
                String entryName = entry.toString();
                isRepository |= isNamed(entryName, GitIgnore.REPOSITORY);
                hasIgnoreFile |= isNamed(entryName, GitIgnore.FILE);
                entries.add(entry);
            }
        } catch (IOException | DirectoryIteratorException broken) {
            files.add(new FoundFile(folder, nameOf(folder), false));
        }
        GitIgnore ignore = above.in(folder, isRepository, hasIgnoreFile);
        for (Path entry : entries) {
            visit(entry, ignore);
        }
    }

    private static boolean isNamed(String path, String name) {
        return path.endsWith(name) && path.charAt(path.length() - name.length() - 1) == File.separatorChar;
    }

    private void visit(Path path, GitIgnore ignore) {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException unreadable) {
            visitFile(path, ignore);
            return;
        }
        if (attributes.isDirectory()) {
            GitIgnore inside = isNamed(path.toString(), GitIgnore.REPOSITORY) ? null : ignore.enter(path);
            if (inside != null) {
                open.push(new Folder(path, inside));
            }
        } else if (attributes.isSymbolicLink()) {
            visitLink(path, ignore);
        } else {
            visitFile(path, ignore);
        }
    }

    private void visitFile(Path file, GitIgnore ignore) {
        if (hasEnding(file) && !ignore.ignores(file)) {
            files.add(new FoundFile(file, nameOf(file), false));
        }
    }

    private void visitLink(Path link, GitIgnore ignore) {
        boolean isFolder = Files.isDirectory(link);
        // For git a link is no folder, wherever it leads.
        if (!(isFolder || hasEnding(link)) || ignore.ignores(link)) {
            return;
        }
        try {
            Path target = link.toRealPath();
            if (!target.startsWith(root)) {
                links.add(new FoundFile(link, nameOf(link), true));
            } else if (Files.isRegularFile(target)) {
                links.add(new FoundFile(target, nameOf(link), false));
            }
        } catch (IOException leadsNowhere) {
            links.add(new FoundFile(link, nameOf(link), false));
        }
    }

    private static boolean hasEnding(Path file) {
        return FileFinder.hasEnding(file.toString());
    }

    private String nameOf(Path path) {
        String text = path.toString();
        String below = text.substring(Math.min(rootLength, text.length())).replace(File.separatorChar, '/');
        if (below.isEmpty()) {
            return name.isEmpty() ? "." : name;
        }
        return name.isEmpty() ? below : name.endsWith("/") ? name + below : name + "/" + below;
    }
}

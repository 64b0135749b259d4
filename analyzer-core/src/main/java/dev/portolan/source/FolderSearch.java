package dev.portolan.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A walk through one named folder. What a symbolic link leads to inside of it is found at its own place. */
final class FolderSearch extends SimpleFileVisitor<Path> {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final Path root;
    private final String name;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<FoundFile> links = new ArrayList<>();
    private final Deque<GitIgnore> ignores = new ArrayDeque<>();

    private FolderSearch(Path root, String name) {
        this.root = root;
        this.name = name;
    }

    /**
     * @param root free of symbolic links
     * @param name under which reports speak of it; empty for the working directory
     */
    static FolderSearch in(Path root, String name) throws IOException {
        FolderSearch search = new FolderSearch(root, name);
        search.ignores.push(GitIgnore.above(root));
        Files.walkFileTree(root, search);
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

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (isLeftOut(folder, true)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        ignores.push(ignores.element().in(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken) {
        ignores.pop();
        if (broken != null) {
            files.add(new FoundFile(folder, nameOf(folder), false));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            visitLink(file);
        } else if (hasEnding(file) && !isLeftOut(file, false)) {
            files.add(new FoundFile(file, nameOf(file), false));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException unreadable) {
        boolean isFolder = Files.isDirectory(path);
        if ((isFolder || hasEnding(path)) && !isLeftOut(path, isFolder)) {
            files.add(new FoundFile(path, nameOf(path), false));
        }
        return FileVisitResult.CONTINUE;
    }

    private void visitLink(Path link) {
        boolean isFolder = Files.isDirectory(link);
        // For git a link is no folder, wherever it leads.
        if (!(isFolder || hasEnding(link)) || isLeftOut(link, false)) {
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

    private boolean isLeftOut(Path path, boolean isFolder) {
        return !path.equals(root)
                && ((isFolder && path.endsWith(".git")) || ignores.element().ignores(path, isFolder));
    }

    private static boolean hasEnding(Path file) {
        String text = file.toString();
        for (String ending : ENDINGS) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private String nameOf(Path path) {
        String below = root.relativize(path).toString().replace(File.separatorChar, '/');
        if (below.isEmpty()) {
            return name.isEmpty() ? "." : name;
        }
        return name.isEmpty() ? below : name.endsWith("/") ? name + below : name + "/" + below;
    }
}

package dev.portolan.cli;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits until something happens below some folders. What is in git's own folder does not count. */
final class FileWatch implements AutoCloseable {

    /** Editors save in several steps: this long nothing may happen before they are taken to be done. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(15);

    /** Most steps follow each other so soon that looking in between would be in vain. */
    private static final long NEXT_STEP = TimeUnit.MILLISECONDS.toNanos(3);

    /** So long at most, however much goes on. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(500);

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private long first;
    private long last;

    /** @param paths folders, with all below, and files, with what else is in their folder */
    FileWatch(List<Path> paths) throws IOException {
        service = paths.get(0).getFileSystem().newWatchService();
        try {
            add(paths);
        } catch (IOException | RuntimeException unwatchable) {
            service.close();
            throw unwatchable;
        }
    }

    /** Watches these, too; what is watched already goes on. */
    void add(List<Path> paths) throws IOException {
        Set<Path> known = new HashSet<>(folders.values());
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                add(path.toAbsolutePath().getParent());
            } else if (!known.contains(path)) {
                addAll(path);
            }
        }
    }

    private void addAll(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.endsWith(".git")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                add(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** A folder that is gone again, or may not be read, tells nothing. */
    private void add(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.isReadable(folder)) {
            return;
        }
        try {
            folders.put(folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), folder);
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException gone) {
            folders.values().remove(folder);
        }
    }

    /**
     * Waits until something happens, and it is worth a look. Only {@link #goesOn} tells whether that was all of it.
     *
     * @return false when this is closed
     */
    boolean await() throws IOException, InterruptedException {
        try {
            boolean happened = false;
            while (!happened) {
                happened = take(service.take());
            }
            first = System.nanoTime();
            last = first;
            skipSteps();
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    /**
     * Waits until all has been quiet for long enough since the last step: the time that a look takes counts.
     *
     * @return whether something else happened instead, so that a look may have seen half of it
     */
    boolean goesOn() throws IOException, InterruptedException {
        try {
            while (last - first < LONGEST) {
                WatchKey more = service.poll(Math.max(0, last + QUIET - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (more == null) {
                    return false;
                }
                if (take(more)) {
                    last = System.nanoTime();
                    skipSteps();
                    return true;
                }
            }
            return false;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    private void skipSteps() throws IOException, InterruptedException {
        WatchKey more = service.poll(NEXT_STEP, TimeUnit.NANOSECONDS);
        while (more != null && last - first < LONGEST) {
            take(more);
            last = System.nanoTime();
            more = service.poll(NEXT_STEP, TimeUnit.NANOSECONDS);
        }
        if (more != null) {
            take(more);
        }
    }

    private boolean take(WatchKey key) throws IOException {
        Path folder = folders.get(key);
        boolean happened = false;
        for (var event : key.pollEvents()) {
            boolean isOverflow = !(event.context() instanceof Path);
            if (isOverflow) {
                for (Path known : List.copyOf(folders.values())) {
                    if (Files.isDirectory(known)) {
                        addAll(known);
                    }
                }
            } else if (folder != null && event.context() instanceof Path name) {
                Path path = folder.resolve(name);
                if (event.kind() == ENTRY_CREATE && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    addAll(path);
                }
            }
            happened |= isOverflow || !String.valueOf(event.context()).equals(".git");
        }
        if (!key.reset()) {
            folders.remove(key);
        }
        return happened;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}

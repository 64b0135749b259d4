package dev.portolan.cli;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.InputDigest;
import dev.portolan.config.Configuration;
import dev.portolan.source.RepositoryRoot;
import dev.portolan.suppression.Suppressions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what runs said, so that the same question about the same files is answered without looking again. A file for each question,
 * replaced when its answer changes. Whatever is wrong with such a file, its run takes place as if it was not there.
 *
 * @param baseline what is known already, as it was read
 */
record RunCache(CachePlace place, AnalysisRequest request, Session session, String baseline) {

    private static final String ENDING = ".run";

    /** What is remembered at most, in bytes: of a run, and in all. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final long LARGEST_OF_ALL = 128L * 1024 * 1024;
    private static final int MOST = 200;

    /** Files that change while a run begins are not trusted: clocks of file systems are coarse. */
    private static final long RACE_MILLIS = 2000;

    /** The remembered run; null if there is none for this question and these files. */
    @Nullable
    CachedRun find() throws AnalysisException {
        try {
            Path file = file();
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return null;
            }
            CachedRun run = CachedRun.of(Files.readAllBytes(file));
            if (run == null || !run.asked().equals(asked())) {
                return null;
            }
            return run.input().equals(InputDigest.of(request).value()) ? run : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Remembers a run; where that cannot be, nothing happens. */
    void keep(int exitCode, Recording recording, InputDigest digest, long startMillis) {
        String input = digest.value();
        if (input == null || recording.isTooLong()) {
            return;
        }
        try {
            String asked = asked();
            if (asked == null || hasChangedSince(startMillis - RACE_MILLIS)) {
                return;
            }
            byte[] bytes = new CachedRun(asked, input, exitCode, recording.out(), recording.err(), recording.reports())
                    .bytes();
            if (bytes.length <= LARGEST) {
                Files.createDirectories(place.folder());
                restrict(place.folder(), "rwx------");
                write(bytes);
                tidy();
            }
        } catch (IOException unwritable) {
            // A home that is not there or cannot be written to has no cache.
        }
    }

    private void write(byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(place.folder(), "run", ".tmp");
        try {
            restrict(fresh, "rw-------");
            Files.write(fresh, bytes, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void restrict(Path path, String mode) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        } catch (UnsupportedOperationException noModes) {
            // The user's own folder has to do.
        }
    }

    /** Takes out the oldest, so that all together stay small. */
    private void tidy() throws IOException {
        List<Path> runs = new ArrayList<>();
        try (Stream<Path> files = Files.list(place.folder())) {
            files.filter(file -> file.toString().endsWith(ENDING)).forEach(runs::add);
        }
        runs.sort((one, other) -> time(other).compareTo(time(one)));
        long size = 0;
        for (int i = 0; i < runs.size(); i++) {
            size += Files.size(runs.get(i));
            if (i >= MOST || size > LARGEST_OF_ALL) {
                Files.deleteIfExists(runs.get(i));
            }
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    /** A cheap name: two questions with one name push each other out, and no more. */
    private Path file() {
        long name = 1125899906842597L;
        for (String word : words()) {
            for (int i = 0; i < word.length(); i++) {
                name = 31 * name + word.charAt(i);
            }
            name = 31 * name + '\n';
        }
        return place.folder().resolve(Long.toHexString(name) + ENDING);
    }

    /** What tells one question from another at a glance. */
    private List<String> words() {
        List<String> words = new ArrayList<>(session.arguments());
        words.add(base().toString());
        words.add(session.terminal().out() + " " + session.terminal().colourful());
        return words;
    }

    private Path base() {
        return session.workingDirectory().toAbsolutePath().normalize();
    }

    /** A hash of all that an answer hangs on but the files; null where nobody knows which build this is. */
    private @Nullable String asked() throws IOException {
        String build = place.build().get();
        if (build == null) {
            return null;
        }
        List<String> all = new ArrayList<>(words());
        all.add(build);
        all.add(String.valueOf(RepositoryRoot.of(base())));
        all.add((request.today() == null ? Suppressions.currentDay() : request.today()).toString());
        all.add(baseline);
        for (Path scope : request.scopes()) {
            all.add(String.valueOf(Files.isDirectory(request.workingDirectory().resolve(scope))));
        }
        for (Path file : configurationFiles()) {
            all.add(file.toString());
            all.add(InputDigest.hash(Files.readAllBytes(file)));
        }
        StringBuilder text = new StringBuilder();
        all.forEach(word -> text.append(word.length()).append(' ').append(word).append('\n'));
        return InputDigest.hash(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private boolean hasChangedSince(long millis) throws IOException {
        for (Path file : configurationFiles()) {
            if (Files.getLastModifiedTime(file).toMillis() >= millis) {
                return true;
            }
        }
        return false;
    }

    /** The configuration, and the project's own rules beside it. */
    private List<Path> configurationFiles() throws IOException {
        Configuration configuration = session.configuration();
        if (configuration == null) {
            return List.of();
        }
        List<Path> files = new ArrayList<>(List.of(configuration.file()));
        for (Path folder : configuration.ownRuleFolders()) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }
}

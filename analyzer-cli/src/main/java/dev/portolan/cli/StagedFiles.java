package dev.portolan.cli;

import dev.portolan.AnalysisRequest;
import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.source.FileBytes;
import dev.portolan.source.FileFinder;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The files of git's index that a request names, with the texts that the index holds: what the next commit will be, whatever stands in
 * the files by now.
 *
 * @param files sorted by name
 * @param paths by name, where each lies in the repository
 * @param notChecked those that are not included, and those that are too large; sorted
 */
record StagedFiles(List<SourceFile> files, Map<String, String> paths, List<NotChecked> notChecked) {

    /** @throws UsageException if a path is neither here nor in the index, or if a file has conflicts */
    static StagedFiles read(AnalysisRequest request, GitRepository repository) throws UsageException {
        NavigableMap<String, IndexEntry> index = index(repository);
        Map<String, IndexEntry> byName = new TreeMap<>();
        Set<NotChecked> notChecked = new TreeSet<>(NotChecked.ORDER);
        Set<String> seen = new HashSet<>();
        for (Path given : request.paths()) {
            String path = repository.pathOf(given);
            Collection<IndexEntry> entries = at(path, index);
            if (entries.isEmpty() && !Files.exists(repository.place(given))) {
                throw new UsageException(given + " does not exist");
            }
            String word = FileFinder.name(request.workingDirectory(), given);
            for (IndexEntry entry : entries) {
                if (isInput(entry, path) && seen.add(entry.path())) {
                    String name = name(word, path, entry);
                    if (isWanted(entry, path, request)) {
                        byName.put(name, entry);
                    } else if (!isSetting(entry, request)) {
                        notChecked.add(new NotChecked(name, NotCheckedReason.EXCLUDED, ""));
                    }
                }
            }
        }
        List<SourceFile> files = texts(byName, repository, notChecked);
        return new StagedFiles(files, paths(byName), List.copyOf(notChecked));
    }

    /** By path. What has conflicts is there several times. */
    private static NavigableMap<String, IndexEntry> index(GitRepository repository) throws UsageException {
        NavigableMap<String, IndexEntry> index = new TreeMap<>();
        for (IndexEntry entry : IndexEntry.all(repository)) {
            index.merge(entry.path(), entry, (one, other) -> one.isPlainFile() ? one : other);
        }
        return index;
    }

    /** The file of a path, or those below it. */
    private static Collection<IndexEntry> at(String path, NavigableMap<String, IndexEntry> index) {
        IndexEntry named = index.get(path);
        if (named != null) {
            return List.of(named);
        }
        return path.isEmpty()
                ? index.values()
                : index.subMap(path + "/", path + (char) ('/' + 1)).values();
    }

    private static boolean isInput(IndexEntry entry, String named) {
        return entry.isPlainFile() && (entry.path().equals(named) || FileFinder.hasEnding(entry.path()));
    }

    private static boolean isSetting(IndexEntry entry, AnalysisRequest request) {
        Predicate<Path> settings = request.settings();
        return settings != null && settings.test(entry.place());
    }

    private static boolean isWanted(IndexEntry entry, String named, AnalysisRequest request) throws UsageException {
        Predicate<Path> included = request.included();
        boolean wanted = entry.path().equals(named) || included == null || included.test(entry.place());
        if (wanted && !entry.merged()) {
            throw new UsageException(entry.path() + " has conflicts; settle them and add it, then it can be checked");
        }
        return wanted;
    }

    /** As files that are found on the way through folders are named. */
    private static String name(String given, String path, IndexEntry entry) {
        if (entry.path().equals(path)) {
            return given;
        }
        String below = path.isEmpty() ? entry.path() : entry.path().substring(path.length() + 1);
        return given.isEmpty() ? below : given + "/" + below;
    }

    private static Map<String, String> paths(Map<String, IndexEntry> byName) {
        Map<String, String> paths = new HashMap<>();
        byName.forEach((name, entry) -> paths.put(name, entry.path()));
        return paths;
    }

    /** @param notChecked gets those that are too large */
    private static List<SourceFile> texts(
            Map<String, IndexEntry> byName, GitRepository repository, Set<NotChecked> notChecked)
            throws UsageException {
        List<SourceFile> files = new ArrayList<>();
        if (byName.isEmpty()) {
            return files;
        }
        Process git = repository.git().start("cat-file", "--batch");
        try (DataInputStream answers = new DataInputStream(git.getInputStream())) {
            for (Map.Entry<String, IndexEntry> file : byName.entrySet()) {
                String question = file.getValue().id() + "\n";
                git.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
                git.getOutputStream().flush();
                byte[] text = answer(answers);
                if (text == null) {
                    notChecked.add(new NotChecked(file.getKey(), NotCheckedReason.UNREADABLE, FileBytes.TOO_LARGE));
                } else {
                    files.add(SourceDecoder.decode(file.getKey(), text));
                }
            }
        } catch (IOException broken) {
            throw new UsageException("git does not tell what its index holds");
        } finally {
            git.destroy();
        }
        return files;
    }

    /** A line with the kind and the size, then so many bytes, then a line end; null where these are too many. */
    private static byte @Nullable [] answer(DataInputStream answers) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = answers.readUnsignedByte(); next != '\n'; next = answers.readUnsignedByte()) {
            head.append((char) next);
        }
        String[] words = head.toString().split(" ", -1);
        if (words.length < 3) {
            throw new IOException("no such text");
        }
        long size = Long.parseLong(words[2]);
        if (FileBytes.isTooLarge(size)) {
            answers.skipNBytes(size + 1);
            return null;
        }
        byte[] text = new byte[(int) size];
        answers.readFully(text);
        answers.readByte();
        return text;
    }
}

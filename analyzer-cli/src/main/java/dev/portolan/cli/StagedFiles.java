package dev.portolan.cli;

import dev.portolan.AnalysisRequest;
import dev.portolan.source.FileFinder;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The files of git's index that a request names, with the texts that the index holds: what the next commit will be, whatever stands in
 * the files by now.
 *
 * @param files sorted by name
 * @param paths by name, where each lies in the repository
 * @param leftOut names of those that are not included, sorted
 */
record StagedFiles(List<SourceFile> files, Map<String, String> paths, List<String> leftOut) {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    /** @throws UsageException if a path is neither here nor in the index, or if a file has conflicts */
    static StagedFiles read(AnalysisRequest request, GitRepository repository) throws UsageException {
        List<IndexEntry> entries = IndexEntry.all(repository);
        Map<String, IndexEntry> byName = new TreeMap<>();
        Set<String> leftOut = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (Path given : request.paths()) {
            Path place = repository.place(given);
            boolean found = Files.exists(place);
            for (IndexEntry entry : entries) {
                boolean below = entry.place().startsWith(place);
                found |= below;
                if (below && isInput(entry, place) && seen.add(entry.path())) {
                    String name = name(given, place, entry, request);
                    if (isWanted(entry, place, request)) {
                        byName.put(name, entry);
                    } else if (!isSetting(entry, request)) {
                        leftOut.add(name);
                    }
                }
            }
            if (!found) {
                throw new UsageException(given + " does not exist");
            }
        }
        return new StagedFiles(texts(byName, repository), paths(byName), List.copyOf(leftOut));
    }

    private static boolean isInput(IndexEntry entry, Path named) {
        return entry.isPlainFile()
                && (entry.place().equals(named) || ENDINGS.stream().anyMatch(entry.path()::endsWith));
    }

    private static boolean isSetting(IndexEntry entry, AnalysisRequest request) {
        Predicate<Path> settings = request.settings();
        return settings != null && settings.test(entry.place());
    }

    private static boolean isWanted(IndexEntry entry, Path named, AnalysisRequest request) throws UsageException {
        Predicate<Path> included = request.included();
        boolean wanted = entry.place().equals(named) || included == null || included.test(entry.place());
        if (wanted && !entry.merged()) {
            throw new UsageException(entry.path() + " has conflicts; settle them and add it, then it can be checked");
        }
        return wanted;
    }

    /** As files that are found on the way through folders are named. */
    private static String name(Path given, Path place, IndexEntry entry, AnalysisRequest request) {
        String name = FileFinder.name(request.workingDirectory(), given);
        String below = place.relativize(entry.place()).toString().replace(File.separatorChar, '/');
        return name.isEmpty() || below.isEmpty() ? name + below : name + "/" + below;
    }

    private static Map<String, String> paths(Map<String, IndexEntry> byName) {
        Map<String, String> paths = new HashMap<>();
        byName.forEach((name, entry) -> paths.put(name, entry.path()));
        return paths;
    }

    private static List<SourceFile> texts(Map<String, IndexEntry> byName, GitRepository repository)
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
                files.add(SourceDecoder.decode(file.getKey(), answer(answers)));
            }
        } catch (IOException broken) {
            throw new UsageException("git does not tell what its index holds");
        } finally {
            git.destroy();
        }
        return files;
    }

    /** A line with the kind and the size, then so many bytes, then a line end. */
    private static byte[] answer(DataInputStream answers) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = answers.readUnsignedByte(); next != '\n'; next = answers.readUnsignedByte()) {
            head.append((char) next);
        }
        String[] words = head.toString().split(" ", -1);
        if (words.length < 3) {
            throw new IOException("no such text");
        }
        byte[] text = new byte[Integer.parseInt(words[2])];
        answers.readFully(text);
        answers.readByte();
        return text;
    }
}

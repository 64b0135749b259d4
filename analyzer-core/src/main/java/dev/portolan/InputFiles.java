package dev.portolan;

import dev.portolan.finding.NotChecked;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.source.FileBytes;
import dev.portolan.source.FileFinder;
import dev.portolan.source.FileStamp;
import dev.portolan.source.FoundFile;
import dev.portolan.source.SourceDecoder;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds and reads the files of a request, in their order. */
final class InputFiles {

    private final AnalysisRequest request;
    private final Workers workers;
    private final Memory memory;
    private final Set<NotChecked> notChecked = new LinkedHashSet<>();

    InputFiles(AnalysisRequest request, Workers workers, Memory memory) {
        this.request = request;
        this.workers = workers;
        this.memory = memory;
        notChecked.addAll(request.notChecked());
    }

    /** Files that were found and not read, so far. */
    List<NotChecked> notChecked() {
        return List.copyOf(notChecked);
    }

    /** A file that is read, or to be read. */
    private record Input(FoundFile found, @Nullable SourceFile text) {}

    /** The texts, and then what stands at the paths. */
    List<FileDocuments> read(List<SourceFile> texts, List<Path> paths) throws AnalysisException {
        List<FileDocuments> read = new ArrayList<>(
                workers.map(texts, Workers.FEWEST_FILES, text -> FileDocuments.of(text, request.limits())));
        List<Input> inputs = inputs(paths);
        List<@Nullable FileDocuments> found = workers.map(inputs, Workers.FEWEST_FILES, this::read);
        for (int i = 0; i < inputs.size(); i++) {
            FileDocuments one = found.get(i);
            if (one == null) {
                notChecked.add(new NotChecked(
                        inputs.get(i).found().name(), NotCheckedReason.UNREADABLE, detail(inputs.get(i))));
            } else {
                read.add(one);
            }
        }
        return read;
    }

    private static String detail(Input unread) {
        if (FileBytes.isSpecial(unread.found().path())) {
            return "no plain file; standard input, which is -, may be a pipe";
        }
        return FileBytes.isTooLarge(unread.found().path()) ? FileBytes.TOO_LARGE : "";
    }

    /** Null where it cannot be read. */
    private @Nullable FileDocuments read(Input input) {
        SourceFile text = input.text();
        if (text != null) {
            return FileDocuments.of(text, request.limits());
        }
        String name = input.found().name();
        try {
            FileStamp stamp = memory.stamp(input.found().path());
            FileDocuments unread = request.digest() == null ? memory.file(name, stamp) : null;
            if (unread != null) {
                return unread;
            }
            byte[] bytes = bytes(input.found());
            FileDocuments known = memory.file(name, bytes, stamp);
            if (known != null) {
                return known;
            }
            FileDocuments read = FileDocuments.of(SourceDecoder.decode(name, bytes), request.limits());
            memory.keep(name, bytes, stamp, read);
            return read;
        } catch (IOException unreadable) {
            return null;
        }
    }

    private byte[] bytes(FoundFile found) throws IOException {
        InputDigest digest = request.digest();
        try {
            byte[] bytes = FileBytes.of(found.path());
            if (digest != null) {
                digest.add(found.name(), bytes);
            }
            return bytes;
        } catch (IOException unreadable) {
            if (digest != null) {
                digest.addUnreadable();
            }
            throw unreadable;
        }
    }

    /** Reads what stands at the paths for the digest of the request alone. */
    void digest(List<Path> paths) throws AnalysisException {
        workers.map(inputs(paths), Workers.FEWEST_FILES, input -> {
            try {
                return bytes(input.found()).length;
            } catch (IOException unreadable) {
                return -1; // the digest knows
            }
        });
    }

    private List<Input> inputs(List<Path> paths) throws AnalysisException {
        Map<String, SourceFile> replacements = new HashMap<>();
        request.replacements().forEach(file -> replacements.put(file.path(), file));
        Predicate<Path> included = request.included();
        List<Input> inputs = new ArrayList<>();
        for (FoundFile found : find(paths)) {
            SourceFile replacement = replacements.get(found.name());
            if (replacement == null && included != null && !included.test(found.path()) && !isNamed(found, paths)) {
                exclude(found);
                continue;
            }
            if (replacement == null && found.leadsOut()) {
                notChecked.add(new NotChecked(found.name(), NotCheckedReason.LINK, ""));
                InputDigest digest = request.digest();
                if (digest != null) {
                    digest.addLink(found.name());
                }
            } else {
                inputs.add(new Input(found, replacement));
            }
        }
        return inputs;
    }

    /** Who leaves files out has to say so: they may hold what nobody shall see. */
    private void exclude(FoundFile found) {
        Predicate<Path> settings = request.settings();
        if (settings != null && settings.test(found.path())) {
            return;
        }
        notChecked.add(new NotChecked(found.name(), NotCheckedReason.EXCLUDED, ""));
        InputDigest digest = request.digest();
        if (digest != null) {
            digest.addExcluded(found.name());
        }
    }

    private List<FoundFile> find(List<Path> paths) throws AnalysisException {
        try {
            return FileFinder.find(request.workingDirectory(), paths);
        } catch (NoSuchFileException missing) {
            throw new AnalysisException(missing.getFile() + " does not exist");
        } catch (IOException unreadable) {
            throw new AnalysisException("cannot search the given paths: " + unreadable.getMessage());
        }
    }

    /** What is named itself is looked at whatever patterns say. */
    private boolean isNamed(FoundFile found, List<Path> paths) {
        for (Path path : paths) {
            if (FileFinder.name(request.workingDirectory(), path).equals(found.name())) {
                return true;
            }
        }
        return false;
    }
}

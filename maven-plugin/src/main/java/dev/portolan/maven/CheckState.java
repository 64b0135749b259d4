package dev.portolan.maven;

import dev.portolan.report.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check said last time, and of what: while nothing changes, it is said again.
 *
 * @param hash of everything that it depended on
 * @param crds files and folders that count although only the configuration names them, absolute
 * @param outputs what was written, each with the hash of its content
 * @param told what was said at once
 * @param deferred what was left to say until all modules are known
 */
record CheckState(String hash, List<Path> crds, List<Path> outputs, List<LogLine> told, List<LogLine> deferred) {

    private static final String HASH = "hash ";
    private static final String CRDS = "crds ";
    private static final String OUTPUT = "output ";
    private static final String TOLD = "told ";
    private static final String DEFERRED = "deferred ";
    private static final String END = "end";
    private static final int DIGITS = 64;

    CheckState {
        crds = List.copyOf(crds);
        outputs = List.copyOf(outputs);
        told = List.copyOf(told);
        deferred = List.copyOf(deferred);
    }

    /** Null where there is none, where it is broken, or where what it wrote is not there any more. */
    static @Nullable CheckState read(Path file) {
        try {
            return Files.exists(file) ? read(Files.readAllLines(file)) : null;
        } catch (IOException | RuntimeException broken) {
            // Whatever is wrong with it, without it everything is looked at again.
            return null;
        }
    }

    private static @Nullable CheckState read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(END)) {
            return null;
        }
        String hash = "";
        List<Path> crds = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        List<LogLine> told = new ArrayList<>();
        List<LogLine> deferred = new ArrayList<>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            if (line.startsWith(HASH)) {
                hash = line.substring(HASH.length());
            } else if (line.startsWith(CRDS)) {
                crds.add(Path.of(line.substring(CRDS.length())));
            } else if (line.startsWith(OUTPUT)) {
                Path output = Path.of(line.substring(OUTPUT.length() + DIGITS + 1));
                if (!line.startsWith(hashOf(output), OUTPUT.length())) {
                    return null;
                }
                outputs.add(output);
            } else if (!add(line, TOLD, told) && !add(line, DEFERRED, deferred)) {
                return null;
            }
        }
        return new CheckState(hash, crds, outputs, told, deferred);
    }

    private static boolean add(String line, String kind, List<LogLine> lines) {
        LogLine read = line.startsWith(kind) ? LogLine.of(line.substring(kind.length())) : null;
        return read != null && lines.add(read);
    }

    private static String hashOf(Path file) {
        return new InputHash().addFile(file).hex();
    }

    /** @throws IOException if it cannot be written */
    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OutputFile.write(file, out -> {
            out.write(HASH + hash + "\n");
            for (Path path : crds) {
                out.write(CRDS + path + "\n");
            }
            for (Path output : outputs) {
                out.write(OUTPUT + hashOf(output) + " " + output + "\n");
            }
            for (LogLine line : told) {
                out.write(TOLD + line.kept() + "\n");
            }
            for (LogLine line : deferred) {
                out.write(DEFERRED + line.kept() + "\n");
            }
            out.write(END + "\n");
        });
    }
}

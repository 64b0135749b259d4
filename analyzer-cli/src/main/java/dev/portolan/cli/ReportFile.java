package dev.portolan.cli;

import dev.portolan.report.Outcome;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import dev.portolan.report.VisibleText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A report that goes to a file of its own.
 *
 * @param given the file's name as it was asked for
 */
record ReportFile(ReportFormat format, Path file, String given) {

    static ReportFormat format(String word) throws UsageException, IOException {
        ReportFormat format = ReportFormat.of(word);
        if (format == null) {
            throw new UsageException("there is no format " + word + "; it can be "
                    + String.join(", ", ReportFormat.words()) + Suggestion.of(word, ReportFormat.words()));
        }
        if (format.isDrawn()) {
            DrawingLibraries.open();
        }
        return format;
    }

    /** @throws UsageException if one is not {@code FORMAT=FILE}, or if there can be no such file */
    static List<ReportFile> all(List<String> values, Session session) throws UsageException, IOException {
        List<ReportFile> files = new ArrayList<>();
        for (String value : values) {
            int sign = value.indexOf('=');
            if (sign < 0 || sign == value.length() - 1) {
                throw new UsageException(
                        "--report takes a format and a file, such as --report sarif=portolan.sarif, not " + value);
            }
            String given = value.substring(sign + 1);
            Path file = session.workingDirectory().resolve(Input.path(given));
            requirePlace(file, given);
            files.add(new ReportFile(format(value.substring(0, sign)), file, given));
        }
        return files;
    }

    private static void requirePlace(Path file, String given) throws UsageException {
        if (Files.isDirectory(file)) {
            throw new UsageException("cannot write the report to " + given + ", which is a folder");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("cannot write the report to " + given + ": there is no folder to hold it");
        }
    }

    /** @return whether it could be written; if not, the session has heard of it */
    boolean write(Outcome outcome, ReportStyle style, Session session) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
                    format.report(style, session.workingDirectory()).write(outcome, out);
                }
            } else {
                replace(outcome, style, session);
            }
            return true;
        } catch (IOException unwritable) {
            session.complain("cannot write the report to " + VisibleText.of(given));
            return false;
        }
    }

    /** Writes beside the file first, so that nobody ever sees half a report, and an old one lasts until there is a new one. */
    private void replace(Outcome outcome, ReportStyle style, Session session) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            try (Writer out = new OutputStreamWriter(
                    Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    StandardCharsets.UTF_8)) {
                format.report(style, session.workingDirectory()).write(outcome, out);
            }
            if (Files.exists(target)) {
                keepMode(target, fresh);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keepMode(Path old, Path fresh) throws IOException {
        if (old.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(old));
        }
    }
}

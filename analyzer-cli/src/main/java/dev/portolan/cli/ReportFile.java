package dev.portolan.cli;

import dev.portolan.Settings;
import dev.portolan.report.Outcome;
import dev.portolan.report.OutputContent;
import dev.portolan.report.OutputFile;
import dev.portolan.report.Report;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import dev.portolan.report.VisibleText;
import dev.portolan.source.OutwardLink;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
                    + String.join(", ", ReportFormat.words()) + Settings.suggestion(word, ReportFormat.words()));
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
            Path file = place(given, session);
            files.add(new ReportFile(format(value.substring(0, sign)), file, given));
        }
        return files;
    }

    /** @throws UsageException if there can be no such file */
    static Path place(String given, Session session) throws UsageException {
        Path file = session.workingDirectory().resolve(Input.path(given));
        if (Files.isDirectory(file)) {
            throw new UsageException("cannot write the report to " + given + ", which is a folder");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("cannot write the report to " + given + ": there is no folder to hold it");
        }
        requireInside("the report", given, session);
        return file;
    }

    /**
     * What a change brings must not choose which file of the machine is written over.
     *
     * @param what is to be written, for the message
     * @throws UsageException if a link in the repository leads out of it on the way to the file
     */
    static void requireInside(String what, String given, Session session) throws UsageException {
        String trouble = "cannot write " + what + " to " + given;
        try {
            if (OutwardLink.onTheWay(session.workingDirectory(), Input.path(given)) != null) {
                throw new UsageException(
                        trouble + ": on the way there a link leads out of the repository; name the place"
                                + " itself, or take the link away");
            }
        } catch (IOException broken) {
            throw new UsageException(trouble);
        }
    }

    /** @return whether it could be written; if not, the session has heard of it */
    boolean write(Outcome outcome, ReportStyle style, Session session) {
        Report report = format.report(style, session.workingDirectory());
        return write(out -> report.write(outcome, out), session);
    }

    /** @return whether it could be written; if not, the session has heard of it */
    boolean write(OutputContent content, Session session) {
        try {
            if (session.recall() == null || !holds(content)) {
                OutputFile.write(file, content);
            }
            return true;
        } catch (IOException unwritable) {
            session.complain("cannot write the report to " + VisibleText.of(given));
            return false;
        }
    }

    /** Whether the file says so already: where files are watched, to write it again would be a reason to look again, for ever. */
    private boolean holds(OutputContent content) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        StringWriter text = new StringWriter();
        content.write(text);
        return Arrays.equals(Files.readAllBytes(file), text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

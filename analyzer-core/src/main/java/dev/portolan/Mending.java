package dev.portolan;

import dev.portolan.finding.Finding;
import dev.portolan.fix.FileRewriter;
import dev.portolan.fix.Mended;
import dev.portolan.fix.MendedFile;
import dev.portolan.fix.RewriteException;
import dev.portolan.fix.TakenBack;
import dev.portolan.report.UnifiedDiff;
import dev.portolan.report.VisibleText;
import dev.portolan.source.Position;
import dev.portolan.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What becomes of the texts that fixes changed: files are written, or a diff is shown. */
public final class Mending {

    private final AnalysisRequest request;
    private final Mended<Analysis> mended;
    private final boolean unsafe;
    private final MendingWords words;
    private final Consumer<String> listener;
    private boolean complete = true;

    /**
     * @param request whose answer was mended
     * @param unsafe whether fixes that are only probably right were applied, too
     * @param listener gets one line at a time, fit for a terminal
     */
    public Mending(
            AnalysisRequest request,
            Mended<Analysis> mended,
            boolean unsafe,
            MendingWords words,
            Consumer<String> listener) {
        this.request = request;
        this.mended = mended;
        this.unsafe = unsafe;
        this.words = words;
        this.listener = listener;
    }

    /** Whether all was done that was to be done. */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Writes the files.
     *
     * @return what is to be said of the texts as they are now
     */
    public Analysis write() throws AnalysisException {
        tellWhatIsLeft();
        Set<String> written = new HashSet<>();
        List<MendedFile> files = new ArrayList<>();
        for (MendedFile file : mended.files()) {
            if (isStandardInput(file.before())) {
                written.add(file.before().path());
            } else {
                files.add(file);
            }
        }
        if (!files.isEmpty()) {
            writeFiles(files, written);
        }
        int findings = 0;
        for (Finding finding : mended.applied()) {
            findings += written.contains(finding.file().path()) ? 1 : 0;
        }
        if (findings > 0) {
            listener.accept("mended " + count(findings, "finding") + " in " + count(written.size(), "file"));
        }
        return written.size() == mended.files().size() ? mended.last() : Analyzer.analyze(request);
    }

    private void writeFiles(List<MendedFile> files, Set<String> written) {
        try {
            FileRewriter rewriter = new FileRewriter(request.workingDirectory(), request.paths());
            for (MendedFile file : files) {
                if (isWritten(file, rewriter)) {
                    written.add(file.before().path());
                }
            }
        } catch (IOException unsearchable) {
            trouble("cannot search the given paths any more; all files are left as they are");
        }
    }

    private boolean isWritten(MendedFile file, FileRewriter rewriter) {
        try {
            rewriter.write(file);
            return true;
        } catch (RewriteException unwritten) {
            trouble(VisibleText.of(String.valueOf(unwritten.getMessage())));
            return false;
        }
    }

    /** Prints standard input as it shall be. */
    public void printStandardInput(Writer out) throws IOException {
        for (SourceFile text : request.texts()) {
            if (text.undecodable().isEmpty()) {
                SourceFile shown = text;
                for (MendedFile file : mended.files()) {
                    shown = file.before() == text ? file.after() : shown;
                }
                out.write(shown.text());
            } else if (!mended.refused().contains(text)) {
                refuse(text);
            }
        }
        out.flush();
    }

    /**
     * Shows what writing would change, as a unified diff.
     *
     * @param onTerminal whether people look at it: then values of Secrets are left out
     * @return whether there is anything to change
     */
    public boolean showDiff(Analysis before, Writer out, boolean onTerminal, boolean coloured) throws IOException {
        tellWhatIsLeft();
        UnifiedDiff diff = new UnifiedDiff(before.documents(), mended.last().documents(), onTerminal, coloured);
        for (MendedFile file : mended.files()) {
            diff.write(file, out);
        }
        out.flush();
        if (diff.hasHidden()) {
            listener.accept(
                    "values of Secrets are left out of the diff, so it cannot be applied; " + words.fix() + " can");
        }
        return !mended.files().isEmpty();
    }

    private void tellWhatIsLeft() {
        for (TakenBack one : mended.takenBack()) {
            Finding finding = one.finding();
            Position place = finding.file().position(finding.span().start());
            listener.accept("the fix of " + VisibleText.of(finding.file().path()) + ":" + place.line() + ":"
                    + place.column() + " (" + finding.rule() + ") is not applied, as it would bring "
                    + one.brought().rule() + ": " + VisibleText.of(one.brought().message()));
        }
        mended.refused().forEach(this::refuse);
        if (!mended.settled()) {
            listener.accept("the fixes undo each other; they were stopped after ten rounds");
        }
        int left = 0;
        for (Finding finding : mended.last().findings()) {
            left += Mender.isApplicable(finding, true) && !Mender.isApplicable(finding, unsafe) ? 1 : 0;
        }
        if (left > 0) {
            listener.accept(left + " more could be mended with " + words.unsafe() + ", as it was probably meant");
        }
    }

    private void refuse(SourceFile file) {
        String name = isStandardInput(file) ? "standard input" : VisibleText.of(file.path());
        trouble(name + " holds bytes that are no text; it is left as it is");
    }

    private void trouble(String message) {
        complete = false;
        listener.accept(message);
    }

    private static boolean isStandardInput(SourceFile file) {
        return file.path().equals(SourceFile.STANDARD_INPUT);
    }

    private static String count(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}

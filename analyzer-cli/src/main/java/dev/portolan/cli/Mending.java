package dev.portolan.cli;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.Mender;
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
import java.util.HashSet;
import java.util.Set;

/** What becomes of the texts that fixes changed: files are written, or a diff is shown. */
final class Mending {

    private final AnalysisRequest request;
    private final Mended<Analysis> mended;
    private final FixMode mode;
    private final Session session;
    private boolean complete = true;

    Mending(AnalysisRequest request, Mended<Analysis> mended, FixMode mode, Session session) {
        this.request = request;
        this.mode = mode;
        this.mended = mended;
        this.session = session;
    }

    /** Whether all was done that was to be done. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Writes the files.
     *
     * @return what is to be said of the texts as they are now
     */
    Analysis write() throws AnalysisException {
        tellWhatIsLeft();
        Set<String> written = new HashSet<>();
        for (MendedFile file : mended.files()) {
            if (isStandardInput(file.before()) || write(file)) {
                written.add(file.before().path());
            }
        }
        int findings = 0;
        for (Finding finding : mended.applied()) {
            findings += written.contains(finding.file().path()) ? 1 : 0;
        }
        if (findings > 0) {
            session.complain("mended " + count(findings, "finding") + " in " + count(written.size(), "file"));
        }
        return written.size() == mended.files().size() ? mended.last() : Analyzer.analyze(request);
    }

    private boolean write(MendedFile file) {
        try {
            new FileRewriter(request.workingDirectory(), request.paths()).write(file);
            return true;
        } catch (RewriteException unwritten) {
            trouble(VisibleText.of(String.valueOf(unwritten.getMessage())));
        } catch (IOException unsearchable) {
            trouble("cannot search the given paths any more; "
                    + VisibleText.of(file.before().path()) + " is left as it is");
        }
        return false;
    }

    /** Prints standard input as it shall be. */
    void printStandardInput() throws IOException {
        for (SourceFile text : request.texts()) {
            if (text.undecodable().isEmpty()) {
                SourceFile shown = text;
                for (MendedFile file : mended.files()) {
                    shown = file.before() == text ? file.after() : shown;
                }
                session.out().write(shown.text());
            } else if (!mended.refused().contains(text)) {
                refuse(text);
            }
        }
        session.out().flush();
    }

    /** @return whether there is anything to change */
    boolean showDiff(Analysis before, boolean coloured) throws IOException {
        tellWhatIsLeft();
        UnifiedDiff diff = new UnifiedDiff(
                before.documents(),
                mended.last().documents(),
                session.terminal().out(),
                coloured);
        for (MendedFile file : mended.files()) {
            diff.write(file, session.out());
        }
        session.out().flush();
        if (diff.hasHidden()) {
            session.complain("values of Secrets are left out of the diff, so it cannot be applied; --fix can");
        }
        return !mended.files().isEmpty();
    }

    private void tellWhatIsLeft() {
        for (TakenBack one : mended.takenBack()) {
            Finding finding = one.finding();
            Position place = finding.file().position(finding.span().start());
            session.complain("the fix of " + VisibleText.of(finding.file().path()) + ":" + place.line() + ":"
                    + place.column() + " (" + finding.rule() + ") is not applied, as it would bring "
                    + one.brought().rule() + ": " + VisibleText.of(one.brought().message()));
        }
        mended.refused().forEach(this::refuse);
        if (!mended.settled()) {
            session.complain("the fixes undo each other; they were stopped after ten rounds");
        }
        int unsafe = 0;
        for (Finding finding : mended.last().findings()) {
            unsafe += Mender.isApplicable(finding, true) && !mode.wants(finding) ? 1 : 0;
        }
        if (unsafe > 0) {
            session.complain(unsafe + " more could be mended with --unsafe-fixes, as it was probably meant");
        }
    }

    private void refuse(SourceFile file) {
        String name = isStandardInput(file) ? "standard input" : VisibleText.of(file.path());
        trouble(name + " holds bytes that are no text; it is left as it is");
    }

    private void trouble(String message) {
        complete = false;
        session.complain(message);
    }

    private static boolean isStandardInput(SourceFile file) {
        return file.path().equals(SourceFile.STANDARD_INPUT);
    }

    private static String count(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}

package dev.portolan.cli;

import dev.portolan.Analysis;
import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Analyzer;
import dev.portolan.BaselineFile;
import dev.portolan.InputDigest;
import dev.portolan.InputNotes;
import dev.portolan.Mender;
import dev.portolan.Mending;
import dev.portolan.finding.Failure;
import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressionKind;
import dev.portolan.report.ReportFormat;
import dev.portolan.report.ReportStyle;
import dev.portolan.report.VisibleText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@code portolan check}, when all that it shall do is known.
 *
 * @param baseline what is known already; null for nothing
 * @param changes where findings are told; null for everywhere
 * @param gate the least severity that makes the exit code 1; null for none
 */
record CheckRun(
        AnalysisRequest request,
        ReportFormat format,
        List<ReportFile> files,
        @Nullable Severity gate,
        ReportStyle style,
        FixMode fixes,
        @Nullable BaselineFile baseline,
        @Nullable GitChanges changes,
        Session session) {

    /**
     * Says again what an equal run said, and runs if there was none.
     *
     * @return the exit code
     */
    int runUnlessKnown() throws IOException, AnalysisException {
        CachePlace place = session.cache();
        if (place == null
                || session.arguments().isEmpty()
                || fixes.isOn()
                || changes != null
                || !request.texts().isEmpty()) {
            return run();
        }
        long start = System.currentTimeMillis();
        String known =
                baseline == null ? "" : String.valueOf(baseline.baseline().entries());
        RunCache cache = new RunCache(place, request, session, known);
        CachedRun remembered = cache.find();
        if (remembered != null && remembered.reports().size() == files.size()) {
            return sayAgain(remembered);
        }
        InputDigest digest = new InputDigest();
        Recording recording = new Recording();
        CheckRun run = new CheckRun(
                request.withDigest(digest),
                format,
                files,
                gate,
                style,
                fixes,
                baseline,
                changes,
                recording.listening(session));
        int exitCode = run.run(recording);
        if (exitCode != ExitCode.COULD_NOT_RUN) {
            cache.keep(exitCode, recording, digest, start);
        }
        return exitCode;
    }

    private int sayAgain(CachedRun remembered) throws IOException {
        boolean written = true;
        for (int i = 0; i < files.size(); i++) {
            String report = remembered.reports().get(i);
            written &= files.get(i).write(out -> out.write(report), session);
        }
        session.out().write(remembered.out());
        session.out().flush();
        session.err().print(remembered.err());
        session.err().flush();
        return written ? remembered.exitCode() : ExitCode.COULD_NOT_RUN;
    }

    /** @return the exit code */
    int run() throws IOException, AnalysisException {
        return run(null);
    }

    /** @param recording hears what is written to files; null if nobody does */
    private int run(@Nullable Recording recording) throws IOException, AnalysisException {
        Progress progress = Progress.of(session);
        try {
            Analysis analysis = Analyzer.analyze(changes == null ? request : changes.request());
            if (fixes.isOn()) {
                Mending mending = new Mending(
                        request,
                        Mender.mend(request, analysis, fixes.unsafe()),
                        fixes.unsafe(),
                        FixMode.WORDS,
                        session::complain);
                progress.end();
                return fixes.diff() ? showDiff(analysis, mending) : mend(mending);
            }
            analysis = withoutKnown(analysis);
            Analysis told = changes == null ? analysis : analysis.within(changes::of);
            progress.end();
            if (changes != null) {
                tellNewlySuppressed(analysis, changes);
            }
            return tell(analysis, told, session.out(), recording) ? exitCode(reaches(told)) : ExitCode.COULD_NOT_RUN;
        } finally {
            progress.end();
        }
    }

    private Analysis withoutKnown(Analysis analysis) {
        return baseline == null ? analysis : analysis.with(baseline.baseline());
    }

    private int mend(Mending mending) throws IOException, AnalysisException {
        Analysis analysis = withoutKnown(mending.write());
        Writer out = session.out();
        if (!request.texts().isEmpty()) {
            // Where the mended text goes to standard output, what is found goes elsewhere.
            mending.printStandardInput(session.out());
            out = session.err();
        }
        boolean told = tell(analysis, analysis, out, null);
        return told && mending.isComplete() ? exitCode(reaches(analysis)) : ExitCode.COULD_NOT_RUN;
    }

    private int showDiff(Analysis analysis, Mending mending) throws IOException {
        boolean written = writeFiles(analysis, null);
        boolean differs =
                mending.showDiff(analysis, session.out(), session.terminal().out(), style.colours());
        boolean told = tellTrouble(analysis);
        return written && told && mending.isComplete() ? exitCode(differs) : ExitCode.COULD_NOT_RUN;
    }

    /**
     * Writes the reports.
     *
     * @param all what was found
     * @param told what is to be said of it
     * @return whether there was no trouble
     */
    private boolean tell(Analysis all, Analysis told, Writer out, @Nullable Recording recording) throws IOException {
        boolean written = writeFiles(told, recording);
        format.report(style, session.workingDirectory()).write(told.outcome(), out);
        out.flush();
        tellPassing(told);
        return tellTrouble(all) && written;
    }

    /** Errors that the command line did not let pass. */
    private void tellPassing(Analysis analysis) {
        int errors = analysis.outcome().count(Severity.ERROR);
        if (gate == null && errors > 0 && ConfigurationFile.letsPass(session)) {
            session.complain(errors + (errors == 1 ? " error does" : " errors do") + " not make the check fail, as "
                    + VisibleText.of(request.configuration()) + " says failOn: never");
        }
    }

    private boolean writeFiles(Analysis analysis, @Nullable Recording recording) throws IOException {
        boolean written = true;
        for (ReportFile file : files) {
            if (recording == null) {
                written &= file.write(analysis.outcome(), style.withColours(false), session);
            } else {
                StringWriter text = new StringWriter();
                file.format()
                        .report(style.withColours(false), session.workingDirectory())
                        .write(analysis.outcome(), text);
                recording.addReport(text.toString());
                written &= file.write(out -> out.write(text.toString()), session);
            }
        }
        return written;
    }

    private boolean tellTrouble(Analysis analysis) {
        boolean allRead = new InputNotes(request, analysis, session::complain).tell();
        for (Failure failure : analysis.failures()) {
            session.complain(VisibleText.of(failure.inWords()));
        }
        String gone = baseline == null ? null : baseline.gone(analysis);
        if (gone != null) {
            session.complain(gone);
        }
        return allRead && analysis.failures().isEmpty();
    }

    /** Who proposes a change cannot hide by it what he brings: how much it silences is said. */
    private void tellNewlySuppressed(Analysis analysis, GitChanges since) {
        boolean committed = ConfigurationFile.isGiven(session.arguments().toArray(String[]::new), RevisionText.OPTION);
        long count = analysis.newlySuppressed(since::of).stream()
                .filter(one -> !committed || one.kind() != SuppressionKind.CONFIGURATION)
                .count();
        if (count > 0) {
            session.complain(
                    count + (count == 1 ? " finding is" : " findings are") + " suppressed by lines that changed");
        }
    }

    private boolean reaches(Analysis analysis) {
        if (gate != null) {
            for (Finding finding : analysis.findings()) {
                if (finding.severity().reaches(gate)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int exitCode(boolean found) {
        return found ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}

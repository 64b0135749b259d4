package dev.portolan.cli;

import dev.portolan.Analysis;
import dev.portolan.finding.Failure;
import dev.portolan.finding.NotCheckedReason;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.report.NotCheckedGroup;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import java.util.EnumSet;
import java.util.Set;

/** Says what of the input a command that prints objects could not print: every document is shown, or told of. */
final class Unshown {

    /** What is not checked of an object does not keep it from being printed, and what is no object cannot be. */
    private static final Set<NotCheckedReason> SHOWN_ALL_THE_SAME = EnumSet.of(
            NotCheckedReason.KIND_WITHOUT_SCHEMA,
            NotCheckedReason.CEL_RULES,
            NotCheckedReason.FURTHER_PROBLEMS,
            NotCheckedReason.KUSTOMIZATION,
            NotCheckedReason.NO_MANIFEST,
            NotCheckedReason.EXCLUDED,
            NotCheckedReason.FAILED);

    private Unshown() {}

    /** @return the exit code */
    static int tell(Analysis analysis, Session session) {
        analysis.notChecked().stream()
                .filter(part -> !SHOWN_ALL_THE_SAME.contains(part.reason()))
                .map(part -> VisibleText.of(part.file()) + " (" + part.reason().word() + ")")
                .distinct() // a file may hold several such documents
                .forEach(part -> session.complain("not shown: " + part));
        NotCheckedGroup.of(analysis.notChecked()).stream()
                .filter(group -> group.reason() == NotCheckedReason.EXCLUDED)
                .forEach(group -> session.complain("not shown: " + group.title()));
        int exitCode = ExitCode.CLEAN;
        for (InputDocument document : analysis.documents()) {
            if (document.kind() == DocumentKind.BROKEN_MANIFEST) {
                int start = document.yaml().span().start();
                int line = document.yaml().file().position(start).line();
                session.complain("not shown: " + PlaceWords.file(document.yaml().file(), start)
                        + ", the document at line " + line + ", which cannot be read; portolan check says why");
                exitCode = ExitCode.FINDINGS;
            }
        }
        for (Failure failure : analysis.failures()) {
            session.complain(VisibleText.of(failure.inWords()));
            exitCode = ExitCode.COULD_NOT_RUN;
        }
        return exitCode;
    }
}

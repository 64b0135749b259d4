package dev.portolan.html;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Severity;
import dev.portolan.report.ChangedLine;
import dev.portolan.report.Excerpts;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as the page shows it; every text is visible text, not yet HTML.
 *
 * @param id of its element in the page
 * @param object in words, with its namespace where one is written; empty where there is none
 * @param node the id of the object in the chart; empty where it is not there
 * @param fix what to do, with how sure that is; empty where there is none
 * @param diff none where it may not be shown
 */
public record FindingView(
        String id,
        Severity severity,
        String rule,
        String summary,
        String message,
        String file,
        String object,
        String field,
        String node,
        PlaceView place,
        List<PlaceView> related,
        String fix,
        String sureness,
        List<ChangedLine> diff) {

    static FindingView of(Finding finding, String summary, NodeIds nodes, Excerpts excerpts, boolean snippets) {
        Fix fix = finding.fix();
        String field = finding.field();
        return new FindingView(
                "f-" + finding.fingerprint(),
                finding.severity(),
                finding.rule(),
                VisibleText.of(summary),
                VisibleText.of(finding.message()),
                PlaceWords.file(finding.file(), finding.span().start()),
                object(finding.object()),
                field == null ? "" : VisibleText.of(field),
                nodes.of(finding.object()),
                PlaceView.of(
                        finding.file(),
                        finding.span(),
                        finding.label(),
                        PlaceView.lines(finding.file(), finding.span(), excerpts, snippets)),
                finding.related().stream()
                        .map(related -> PlaceView.of(
                                related.file(),
                                related.span(),
                                related.message(),
                                PlaceView.lines(related.file(), related.span(), excerpts, snippets)))
                        .toList(),
                fix == null ? "" : VisibleText.of(fix.title()),
                fix == null ? "" : fix.applicability().word(),
                snippets ? excerpts.diff(finding) : List.of());
    }

    /** How many boxes stand side by side: its place, the places that explain it, the fix. */
    public int parts() {
        return 1 + related.size() + (fix.isEmpty() ? 0 : 1);
    }

    private static String object(@Nullable ObjectIdentity object) {
        if (object == null) {
            return "";
        }
        String namespace = object.namespace();
        return VisibleText.of(object.inWords() + (namespace == null ? "" : " in " + namespace));
    }
}

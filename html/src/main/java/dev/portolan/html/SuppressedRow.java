package dev.portolan.html;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Severity;
import dev.portolan.finding.SuppressedFinding;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;

/**
 * A finding that people chose to live with; every text is visible text, not yet HTML.
 *
 * @param kind where it is said
 * @param reason empty where nobody gave one
 */
public record SuppressedRow(Severity severity, String rule, String message, String at, String kind, String reason) {

    static SuppressedRow of(SuppressedFinding suppressed) {
        Finding finding = suppressed.finding();
        return new SuppressedRow(
                finding.severity(),
                finding.rule(),
                VisibleText.of(finding.message()),
                PlaceWords.of(finding.file(), finding.span().start()),
                suppressed.kind().word(),
                VisibleText.of(suppressed.reason()));
    }
}

package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.Related;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One finding as the text report shows it: what, where, the places that explain it, and the way out. */
final class Frame {

    private final Finding finding;
    private final SecretText secrets;
    private final ReportStyle style;
    private final Colours colours;
    private final @Nullable FixDiff diff;
    private final Gutter gutter;

    Frame(Finding finding, SecretText secrets, ReportStyle style) {
        this.finding = finding;
        this.secrets = secrets;
        this.style = style;
        this.colours = new Colours(style.colours());
        this.diff = diff();
        this.gutter = new Gutter(highestLine(), colours);
    }

    private @Nullable FixDiff diff() {
        Fix fix = finding.fix();
        if (fix == null || !style.snippets()) {
            return null;
        }
        FixDiff whole = new FixDiff(finding.file(), fix.edits());
        return whole.touches(secrets) ? null : whole;
    }

    private int highestLine() {
        int highest = Snippet.lastLine(finding.file(), finding.span());
        for (Related related : finding.related()) {
            highest = Math.max(highest, Snippet.lastLine(related.file(), related.span()));
        }
        return diff == null ? highest : Math.max(highest, diff.highestLine());
    }

    void draw(StringBuilder out) {
        drawHead(out);
        UnaryOperator<String> loud = text -> colours.severity(finding.severity(), text);
        gutter.place("-->", place(finding.file(), finding.span()), out);
        if (style.snippets()) {
            new Snippet(finding.file(), finding.span(), secrets, gutter, '^', loud).draw(finding.label(), out);
        }
        for (Related related : finding.related()) {
            drawRelated(related, out);
        }
        Fix fix = finding.fix();
        if (fix != null) {
            gutter.note(title(fix), out);
        }
        if (diff != null) {
            diff.draw(gutter, out);
        }
    }

    private void drawHead(StringBuilder out) {
        String kind = finding.severity().word() + "[" + VisibleText.of(finding.rule()) + "]";
        out.append(colours.severity(finding.severity(), kind))
                .append(colours.strong(": " + VisibleText.of(finding.message())))
                .append('\n');
    }

    private void drawRelated(Related related, StringBuilder out) {
        String place = place(related.file(), related.span());
        if (style.snippets()) {
            gutter.place(":::", place, out);
            new Snippet(related.file(), related.span(), secrets, gutter, '-', colours::frame)
                    .draw(related.message(), out);
        } else {
            gutter.place(":::", place + ": " + VisibleText.of(related.message()), out);
        }
    }

    private String title(Fix fix) {
        return colours.strong("fix (" + fix.applicability().word() + ")") + ": " + VisibleText.of(fix.title());
    }

    private static String place(SourceFile file, Span span) {
        return PlaceWords.of(file, span.start());
    }
}

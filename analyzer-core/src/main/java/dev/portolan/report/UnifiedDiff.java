package dev.portolan.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.portolan.fix.MendedFile;
import dev.portolan.manifest.InputDocument;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * What fixes change, as {@code git apply} and {@code patch -p1} take it; but for the values of Secrets, which are not told: a diff that leaves
 * one out cannot be applied.
 */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final SecretText before;
    private final SecretText after;
    private final boolean forTerminal;
    private final Colours colours;
    private boolean hidden;

    /**
     * @param before the documents as they were
     * @param after the documents as they shall be
     * @param forTerminal whether people look at it: what could steer a terminal is then shown as {@code \}{@code u{...}}
     */
    public UnifiedDiff(List<InputDocument> before, List<InputDocument> after, boolean forTerminal, boolean colours) {
        this.before = new SecretText(before);
        this.after = new SecretText(after);
        this.forTerminal = forTerminal;
        this.colours = new Colours(colours);
    }

    /** Whether a value of a Secret was left out of what was written so far. */
    public boolean hasHidden() {
        return hidden;
    }

    public void write(MendedFile file, Writer out) throws IOException {
        List<DiffLine> old = lines(file.before(), before);
        List<DiffLine> fresh = lines(file.after(), after);
        String path = file.before().path().replaceFirst("^/+", "");
        out.write(colours.strong("--- " + GitName.of("a/" + path)) + '\n');
        out.write(colours.strong("+++ " + GitName.of("b/" + path)) + '\n');
        List<AbstractDelta<DiffLine>> deltas = DiffUtils.diff(old, fresh).getDeltas();
        for (int i = 0; i < deltas.size(); ) {
            int next = i + 1;
            while (next < deltas.size() && distance(deltas.get(next - 1), deltas.get(next)) <= 2 * CONTEXT) {
                next++;
            }
            writeHunk(old, deltas.subList(i, next), out);
            i = next;
        }
    }

    private static int distance(AbstractDelta<DiffLine> one, AbstractDelta<DiffLine> other) {
        return other.getSource().getPosition()
                - one.getSource().getPosition()
                - one.getSource().size();
    }

    private void writeHunk(List<DiffLine> old, List<AbstractDelta<DiffLine>> deltas, Writer out) throws IOException {
        AbstractDelta<DiffLine> first = deltas.get(0);
        AbstractDelta<DiffLine> last = deltas.get(deltas.size() - 1);
        int start = Math.max(0, first.getSource().getPosition() - CONTEXT);
        int end = Math.min(
                old.size(), last.getSource().getPosition() + last.getSource().size() + CONTEXT);
        int shift = first.getTarget().getPosition() - first.getSource().getPosition();
        int growth = 0;
        for (AbstractDelta<DiffLine> delta : deltas) {
            growth += delta.getTarget().size() - delta.getSource().size();
        }
        String place = "@@ -" + range(start, end - start) + " +" + range(start + shift, end - start + growth) + " @@";
        out.write(colours.frame(place) + '\n');
        int at = start;
        for (AbstractDelta<DiffLine> delta : deltas) {
            for (; at < delta.getSource().getPosition(); at++) {
                write(' ', old.get(at), out);
            }
            for (DiffLine line : delta.getSource().getLines()) {
                write('-', line, out);
            }
            for (DiffLine line : delta.getTarget().getLines()) {
                write('+', line, out);
            }
            at += delta.getSource().size();
        }
        for (; at < end; at++) {
            write(' ', old.get(at), out);
        }
    }

    /** Lines count from 1; a range of none names the line before it. */
    private static String range(int start, int count) {
        int from = count == 0 ? start : start + 1;
        return count == 1 ? String.valueOf(from) : from + "," + count;
    }

    private void write(char sign, DiffLine line, Writer out) throws IOException {
        hidden |= line.hidden();
        String text = sign + line.shown();
        out.write(
                switch (sign) {
                    case '-' -> colours.removed(text);
                    case '+' -> colours.added(text);
                    default -> text;
                });
        out.write('\n');
        if (!line.ended()) {
            out.write("\\ No newline at end of file\n");
        }
    }

    /** Lines end with a line feed, as tools that apply diffs count them; a carriage return before it is a part of the line. */
    private List<DiffLine> lines(SourceFile file, SecretText secrets) {
        List<DiffLine> lines = new ArrayList<>();
        String text = file.text();
        for (int start = 0; start < text.length(); ) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            lines.add(line(file, new Span(start, end), feed >= 0, secrets));
            start = end + 1;
        }
        return lines;
    }

    private DiffLine line(SourceFile file, Span span, boolean ended, SecretText secrets) {
        boolean[] masked = secrets.of(file, span);
        String text = file.text(span);
        StringBuilder shown = new StringBuilder();
        boolean hides = false;
        for (int i = 0; i < text.length(); i++) {
            boolean begins = masked[i] && (i == 0 || !masked[i - 1]);
            hides |= masked[i];
            if (begins) {
                shown.append(ShownLine.HIDDEN);
            } else if (!masked[i]) {
                shown.append(text.charAt(i));
            }
        }
        return new DiffLine(text, ended, forTerminal ? visible(shown.toString()) : shown.toString(), hides);
    }

    private static String visible(String line) {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        StringBuilder shown = new StringBuilder();
        String[] parts = text.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            shown.append(i == 0 ? "" : "\t").append(VisibleText.of(parts[i]));
        }
        return shown.toString();
    }
}

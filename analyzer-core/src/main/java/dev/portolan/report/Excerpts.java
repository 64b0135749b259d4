package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import dev.portolan.source.LineIndex;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the input that a report may show which others will read: nothing of documents that could not be read, no
 * value of a Secret and none of an environment variable.
 */
public final class Excerpts {

    /** Lines before and behind the ones that a finding is about. */
    private static final int CONTEXT = 2;

    /** Of longer spans the middle is left out. */
    private static final int MOST_LINES = 8;

    private static final int HEAD_LINES = 5;

    private final SecretText secrets;
    /** In the order of the text. */
    private final Map<SourceFile, List<InputDocument>> documents = new HashMap<>();

    public Excerpts(Outcome outcome) {
        this.secrets = SecretText.andEnvironment(outcome.documents());
        for (InputDocument document : outcome.documents()) {
            documents
                    .computeIfAbsent(document.yaml().file(), file -> new ArrayList<>())
                    .add(document);
        }
    }

    /** The lines of a span and a few around them, of its own document; empty where they may not be shown. */
    public List<CodeLine> lines(SourceFile file, Span span) {
        InputDocument document = document(file, span);
        if (document == null || !isReadable(document)) {
            return List.of();
        }
        LineIndex index = file.lines();
        int first = index.line(span.start());
        int last = Snippet.lastLine(file, span);
        Span whole = document.yaml().span();
        int from = Math.max(index.line(whole.start()), first - CONTEXT);
        int to = Math.max(last, Math.min(index.line(Math.max(whole.start(), whole.end() - 1)), last + CONTEXT));
        List<CodeLine> shown = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            if (last - first >= MOST_LINES && number == first + HEAD_LINES) {
                shown.add(CodeLine.LEFT_OUT);
                number = last;
            }
            shown.add(line(file, number, span, first <= number && number <= last));
        }
        return withoutBlankEnds(shown);
    }

    private CodeLine line(SourceFile file, int number, Span span, boolean marked) {
        Span line = file.lines().span(number);
        return new CodeLine(number, marked, new CodePieces(file, line, secrets).parts(span, marked));
    }

    private static List<CodeLine> withoutBlankEnds(List<CodeLine> lines) {
        int start = 0;
        int end = lines.size();
        while (start < end && isBlank(lines.get(start))) {
            start++;
        }
        while (end > start && isBlank(lines.get(end - 1))) {
            end--;
        }
        return List.copyOf(lines.subList(start, end));
    }

    private static boolean isBlank(CodeLine line) {
        return !line.marked()
                && !line.isLeftOut()
                && line.parts().stream().allMatch(part -> part.text().isBlank());
    }

    /** What a finding's fix changes; empty where it has none, or where it may not be shown. */
    public List<ChangedLine> diff(Finding finding) {
        Fix fix = finding.fix();
        InputDocument document = document(finding.file(), finding.span());
        if (fix == null || document == null || !isReadable(document)) {
            return List.of();
        }
        FixDiff diff = new FixDiff(finding.file(), fix.edits());
        return diff.touches(secrets) ? List.of() : diff.lines();
    }

    private @Nullable InputDocument document(SourceFile file, Span span) {
        List<InputDocument> inFile = documents.getOrDefault(file, List.of());
        int low = 0;
        int high = inFile.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (inFile.get(middle).yaml().span().end() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < inFile.size() && inFile.get(low).yaml().span().contains(span) ? inFile.get(low) : null;
    }

    private static boolean isReadable(InputDocument document) {
        return document.kind() != DocumentKind.BROKEN_MANIFEST
                && document.kind() != DocumentKind.TEMPLATE
                && document.yaml().root() != null;
    }
}

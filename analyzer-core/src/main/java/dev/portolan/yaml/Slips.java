package dev.portolan.yaml;

import dev.portolan.finding.Applicability;
import dev.portolan.finding.Fix;
import dev.portolan.finding.NotPortableProblem;
import dev.portolan.finding.SyntaxProblem;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the slips that have one plain meaning. */
final class Slips {

    private final String text;
    private final int start;
    private final int end;
    private final EngineFailure failure;
    private final LineText lines;

    private Slips(String text, Span chunk, EngineFailure failure) {
        this.text = text;
        this.start = chunk.start();
        this.end = chunk.end();
        this.failure = failure;
        this.lines = new LineText(text);
    }

    /**
     * The change that may help; null where none is known.
     *
     * @param text of the whole file
     * @param chunk what of it is read
     */
    static @Nullable Repair find(String text, Span chunk, EngineFailure failure) {
        return new Slips(text, chunk, failure).find();
    }

    private @Nullable Repair find() {
        int at = failure.at();
        if (failure.context().equals("while scanning a double-quoted scalar")) {
            return separatorEscape(at);
        }
        if (failure.context().equals("while scanning a block scalar") && isAt(at, '#')) {
            return new Repair(
                    List.of(TextEdit.insert(at, " ")),
                    new NotPortableProblem(
                            new Span(at, lines.end(at)), "other readers want a blank before this comment; put one in"));
        }
        if (failure.context().equals("while scanning an alias") && failure.began() >= 0) {
            return quoted(failure.began(), "an alias");
        }
        if (failure.problem().contains("cannot start any token") && (isAt(at, '@') || isAt(at, '`') || isAt(at, '%'))) {
            return quoted(at, "");
        }
        return lineSlip();
    }

    private @Nullable Repair lineSlip() {
        List<Integer> suspects = new ArrayList<>();
        if (failure.began() >= start) {
            suspects.add(lines.start(failure.began()));
        }
        int line = lines.start(failure.at());
        suspects.add(line);
        suspects.add(lines.previous(line));
        for (int suspect : suspects) {
            if (suspect >= start) {
                Repair dash = gluedDash(suspect);
                Repair repair = dash == null ? gluedColons(suspect) : dash;
                if (repair != null) {
                    return repair;
                }
            }
        }
        return null;
    }

    /** YAML's escapes for two line breaks, which the engine does not know. */
    private @Nullable Repair separatorEscape(int at) {
        if (at < 1 || !isAt(at - 1, '\\')) {
            return null;
        }
        String code = isAt(at, 'L') ? "u2028" : isAt(at, 'P') ? "u2029" : "";
        return code.isEmpty() ? null : new Repair(List.of(new TextEdit(new Span(at, at + 1), code)), null);
    }

    /** A plain scalar whose first sign means something else: {@code *.example.com}, {@code @daily}. */
    private @Nullable Repair quoted(int at, String taken) {
        int valueEnd = isInBrackets(at) ? bracketedEnd(at) : lines.plainEnd(at);
        String value = text.substring(at, Math.max(at, valueEnd));
        if (value.isEmpty() || value.contains(": ")) {
            return null;
        }
        String quote = value.indexOf('"') < 0 && value.indexOf('\\') < 0 ? "\"" : "'";
        if (quote.equals("'") && value.indexOf('\'') >= 0) {
            return null;
        }
        Fix fix = Fix.safe("put it in quotes", TextEdit.insert(at, quote), TextEdit.insert(valueEnd, quote));
        String first = value.substring(0, 1);
        String what = taken.isEmpty()
                ? "a value without quotes cannot begin with " + first + "; put it in quotes"
                : "a value that begins with " + first + " is taken for " + taken + "; put it in quotes";
        return new Repair(fix.edits(), new SyntaxProblem(new Span(at, valueEnd), null, what, fix));
    }

    /** Looks at the line only: brackets that span lines hold no such slips. */
    private boolean isInBrackets(int at) {
        int depth = 0;
        for (int i = lines.start(at); i < at; i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
        }
        return depth > 0;
    }

    private int bracketedEnd(int at) {
        int close = at;
        while (close < end && ",]}\n\r".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        while (close > at && LineText.isBlank(text.charAt(close - 1))) {
            close--;
        }
        return close;
    }

    /** {@code -name: x} where the lines around are a list. */
    private @Nullable Repair gluedDash(int line) {
        int dash = lines.content(line);
        if (!isAt(dash, '-') || dash + 1 >= end || !Character.isLetter(text.charAt(dash + 1))) {
            return null;
        }
        Fix fix = Fix.safe("put a blank behind the dash", TextEdit.insert(dash + 1, " "));
        return new Repair(
                fix.edits(),
                new SyntaxProblem(
                        new Span(dash, dash + 1),
                        null,
                        "a blank is missing behind this dash, so it begins no list entry",
                        fix));
    }

    /** {@code kind:Service}, and the lines before it if they are alike. */
    private @Nullable Repair gluedColons(int line) {
        List<TextEdit> edits = new ArrayList<>();
        int current = line;
        int colon = gluedColon(current);
        int first = colon;
        while (colon >= 0) {
            first = colon;
            edits.add(TextEdit.insert(colon + 1, " "));
            current = lines.previous(current);
            colon = current < start ? -1 : gluedColon(current);
        }
        if (edits.isEmpty()) {
            return null;
        }
        Fix fix = new Fix(Applicability.SAFE, "put a blank behind the colon", edits);
        int keyStart = first;
        while (keyStart > 0 && isName(text.charAt(keyStart - 1))) {
            keyStart--;
        }
        return new Repair(
                fix.edits(),
                new SyntaxProblem(
                        new Span(first, first + 1),
                        null,
                        "a blank is missing behind the colon of " + text.substring(keyStart, first),
                        fix));
    }

    /** The colon of a name that is followed by its value at once; -1 where the line has none. */
    private int gluedColon(int line) {
        int at = lines.content(line);
        while (isAt(at, '-') && at + 1 < end && LineText.isBlank(text.charAt(at + 1))) {
            at = lines.content(at + 1);
        }
        int name = at;
        while (at < end && isName(text.charAt(at))) {
            at++;
        }
        boolean isGlued = at > name
                && isAt(at, ':')
                && at + 1 < end
                && text.charAt(at + 1) > ' '
                && text.charAt(at + 1) != ':'
                && !text.startsWith("//", at + 1);
        return isGlued ? at : -1;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private boolean isAt(int at, char c) {
        return at >= start && at < end && text.charAt(at) == c;
    }
}

package dev.portolan.yaml;

import dev.portolan.finding.KubectlCannotReadProblem;
import dev.portolan.finding.ReadingProblem;
import dev.portolan.source.Span;
import java.util.List;

/** What the engine reads, because YAML 1.2 allows it, and kubectl refuses. */
final class KubectlDifferences {

    private final List<ReadingProblem> problems;

    KubectlDifferences(List<ReadingProblem> problems) {
        this.problems = problems;
    }

    /**
     * A scalar without quotes in brackets.
     *
     * @param next what stands behind it
     */
    void checkPlainInBrackets(String plain, Span span, String next) {
        if (next.length() == 2
                && next.charAt(0) == ':'
                && next.charAt(1) != ' '
                && ",[]{}".indexOf(next.charAt(1)) >= 0) {
            problems.add(new KubectlCannotReadProblem(
                    span, "kubectl takes the colon for a part of " + plain + "; put a blank behind the colon"));
        } else if (plain.length() > 1 && plain.charAt(0) == '?') {
            problems.add(new KubectlCannotReadProblem(
                    span, "in brackets kubectl takes ? for the mark of a key; quote " + plain));
        }
    }

    /** @param quoted a scalar in double quotes as written, with its quotes */
    void checkEscapes(String quoted, Span span) {
        int i = quoted.indexOf('\\');
        while (i >= 0 && i + 1 < quoted.length()) {
            int length = 2;
            if (quoted.charAt(i + 1) == '/') {
                report(span, i, length, "kubectl knows no escape \\/ outside of JSON; write / alone");
            } else if (isSurrogate(quoted, i)) {
                length = isSurrogate(quoted, i + 6) ? 12 : 6;
                report(
                        span,
                        i,
                        length,
                        "kubectl takes no half of a surrogate pair outside of JSON; write \\U and eight digits");
            }
            i = quoted.indexOf('\\', i + length);
        }
    }

    private static boolean isSurrogate(String quoted, int at) {
        return at + 3 < quoted.length()
                && quoted.startsWith("\\u", at)
                && Character.toLowerCase(quoted.charAt(at + 2)) == 'd'
                && Character.digit(quoted.charAt(at + 3), 16) >= 8;
    }

    private void report(Span span, int at, int length, String what) {
        int start = Math.min(span.start() + at, span.end());
        problems.add(new KubectlCannotReadProblem(new Span(start, Math.min(start + length, span.end())), what));
    }

    /** An anchor where it is given, or an alias. */
    void checkAnchor(String name, Span span) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isKnown =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
            if (!isKnown) {
                problems.add(new KubectlCannotReadProblem(
                        span, "kubectl knows only letters, digits, - and _ in the name of an anchor"));
                return;
            }
        }
    }
}

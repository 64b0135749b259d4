package dev.portolan.report;

import dev.portolan.finding.Spelling;
import dev.portolan.manifest.Confidential;
import dev.portolan.source.LineIndex;
import dev.portolan.source.Span;
import dev.portolan.yaml.LineText;
import dev.portolan.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What may not be shown of a text that calls itself a Secret and that could not be read: it is broken, or a template. */
final class UnreadSecret {

    /** Nothing but a Secret has it, whatever became of its kind. */
    private static final String STRING_DATA = "stringData";

    /** A tag or an anchor that is longer than that is no honest one. */
    private static final int LONGEST_TAG = 200;

    /** Longer words before a colon are no slip of a key that matters. */
    private static final int LONGEST_KEY = 40;

    private UnreadSecret() {}

    /** Whether a document calls itself a Secret, or has the keys of one and no kind. */
    static boolean isIn(YamlDocument document) {
        LineIndex lines = document.file().lines();
        Set<String> keys = new HashSet<>();
        int last = lines.line(document.span().end());
        for (int number = lines.line(document.span().start()); number <= last; number++) {
            String line = document.file().text(lines.span(number));
            if (saysSecret(line)) {
                return true;
            }
            int colon = line.indexOf(':');
            if (colon > 0 && !LineText.isBlank(line.charAt(0))) {
                keys.add(wordBefore(line, colon));
            }
        }
        return !keys.contains("kind") && keys.contains("data") && keys.contains("type");
    }

    /** Everything but the keys, as far as they can be told: the words before a colon. */
    static List<Span> hidden(YamlDocument document) {
        String text = document.file().text();
        LineIndex lines = document.file().lines();
        List<Span> spans = new ArrayList<>();
        int last = lines.line(document.span().end());
        for (int line = lines.line(document.span().start()); line <= last; line++) {
            Span span = lines.span(line);
            int start = endOfKey(text, span);
            if (start < span.end()) {
                spans.add(new Span(start, span.end()));
            }
        }
        return spans;
    }

    static boolean saysSecret(String line) {
        // JSON has many objects on a line.
        for (int colon = line.indexOf(':'); colon >= 0; colon = line.indexOf(':', colon + 1)) {
            String key = wordBefore(line, colon);
            if (isKey(key, STRING_DATA) || (isKey(key, "kind") && startsWithSecret(line, colon + 1))) {
                return true;
            }
        }
        // A kind may have lost its colon, or stand a line above.
        return line.contains("\"Secret\"") || Confidential.isSecret(withoutQuotes(line.strip()));
    }

    private static String wordBefore(String line, int colon) {
        int end = colon;
        while (end > 0 && (LineText.isBlank(line.charAt(end - 1)) || isQuote(line.charAt(end - 1)))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_KEY && isKeySign(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end);
    }

    private static boolean isKey(String word, String key) {
        return Spelling.sameLetters(word, key)
                || Spelling.isSlip(word.toLowerCase(Locale.ROOT), key.toLowerCase(Locale.ROOT));
    }

    private static boolean startsWithSecret(String line, int offset) {
        int start = offset;
        while (start < line.length()) {
            char c = line.charAt(start);
            if (c == '!' || c == '&') {
                int end = start;
                while (end < line.length() && !LineText.isBlank(line.charAt(end))) {
                    end++;
                    if (end - start > LONGEST_TAG) {
                        return true;
                    }
                }
                start = end;
            } else if (LineText.isBlank(c) || isQuote(c)) {
                start++;
            } else {
                break;
            }
        }
        int end = start;
        while (end < line.length() && end - start <= LONGEST_KEY && Character.isLetterOrDigit(line.charAt(end))) {
            end++;
        }
        return Confidential.isSecret(line.substring(start, end));
    }

    private static String withoutQuotes(String text) {
        int start = text.startsWith("\"") || text.startsWith("'") ? 1 : 0;
        int end = text.endsWith("\"") || text.endsWith("'") ? text.length() - 1 : text.length();
        return end - start > LONGEST_KEY || end < start ? "" : text.substring(start, end);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Behind {@code key: }, or behind the indentation where there is no such thing. */
    private static int endOfKey(String text, Span line) {
        int start = line.start();
        while (start < line.end() && LineText.isBlank(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < line.end() && isKeySign(text.charAt(end))) {
            end++;
        }
        if (end == start || end == line.end() || text.charAt(end) != ':') {
            return start;
        }
        end++;
        while (end < line.end() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    private static boolean isKeySign(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/';
    }
}

package dev.portolan.report;

import dev.portolan.manifest.Confidential;
import dev.portolan.source.LineIndex;
import dev.portolan.source.Span;
import dev.portolan.yaml.LineText;
import dev.portolan.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;

/** What may not be shown of a text that calls itself a Secret and that could not be read: it is broken, or a template. */
final class UnreadSecret {

    private static final String KIND = "kind:";

    /** Nothing but a Secret has it, whatever became of its kind. */
    private static final String STRING_DATA = "stringData:";

    private UnreadSecret() {}

    /** Whether a document calls itself a Secret. */
    static boolean isIn(YamlDocument document) {
        LineIndex lines = document.file().lines();
        int last = lines.line(document.span().end());
        for (int line = lines.line(document.span().start()); line <= last; line++) {
            if (saysSecret(document.file().text(lines.span(line)))) {
                return true;
            }
        }
        return false;
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
        if (line.startsWith(STRING_DATA)) {
            return true;
        }
        String bare = line.replace("\"", "").replace("'", "");
        // JSON has many objects on a line.
        for (int at = bare.indexOf(KIND); at >= 0; at = bare.indexOf(KIND, at + KIND.length())) {
            if (startsWithSecret(bare.substring(at + KIND.length()).trim())) {
                return true;
            }
        }
        return line.contains("\"Secret\"");
    }

    private static boolean startsWithSecret(String rest) {
        int end = 0;
        while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
            end++;
        }
        return Confidential.isSecret(rest.substring(0, end));
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

package dev.portolan.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks over a text that may be no YAML and tells which tabs kubectl refuses: those that indent, and those between a dash
 * and what it lists. Tabs in flow collections, in quotes and behind the indentation of a block scalar are fine.
 */
final class IndentationScanner {

    /**
     * Blanks with a tab among them where only spaces may stand.
     *
     * @param start of all the white space there
     * @param tab the first of its tabs
     * @param end of the white space; in a block scalar, of the part that is indentation
     * @param kind what follows
     */
    record Stretch(int start, int tab, int end, Kind kind) {}

    /** What stands behind a stretch of blanks. */
    enum Kind {
        CONTENT,
        BLOCK_SCALAR_LINE,
        NOTHING,
        BEHIND_DASH,
        /** More of a plain scalar: fine to kubectl, not to the engine. */
        CONTINUATION
    }

    private static final int NONE = -1;

    private final String text;
    private final int tabWidth;
    private final List<Stretch> found = new ArrayList<>();
    private int at;
    private int lineStart;

    /** Where the line's first sign stands that is no blank. */
    private int lineContent;

    private int flowDepth;

    /** The column of the innermost block collection that is open where the scan stands; -1 for none. */
    private int blockColumn = NONE;

    /** The column of what stands here, behind the dashes of its line; a key tells that a mapping is open there. */
    private int nodeColumn;

    /** Whether the line before ended within a plain scalar, which may go on with a tab. */
    private boolean afterPlain;

    private IndentationScanner(String text, int tabWidth) {
        this.text = text;
        this.tabWidth = tabWidth;
    }

    /** Whether there is a tab that could be refused; cheap, for the many texts without. */
    static boolean isSuspicious(String text) {
        int known = 0;
        for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', known)) {
            int before = tab - 1;
            while (before >= 0 && LineText.isBlank(text.charAt(before))) {
                before--;
            }
            known = tab + 1;
            while (known < text.length() && LineText.isBlank(text.charAt(known))) {
                known++;
            }
            if (before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\r' || isIndicator(text, before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIndicator(String text, int at) {
        char c = text.charAt(at);
        return (c == '-' || c == '?' || c == ':') && (at == 0 || text.charAt(at - 1) <= ' ');
    }

    /** @param tabWidth how many columns a tab counts for */
    static List<Stretch> scan(String text, int tabWidth) {
        IndentationScanner scanner = new IndentationScanner(text, tabWidth);
        while (scanner.at < text.length()) {
            scanner.line();
        }
        return scanner.found;
    }

    /** How far white space reaches, tabs widened. */
    static int width(String text, int start, int end, int tabWidth) {
        int width = 0;
        for (int i = start; i < end; i++) {
            width += text.charAt(i) == '\t' ? tabWidth : 1;
        }
        return width;
    }

    private void line() {
        lineStart = at;
        int content = blanksEnd(at);
        lineContent = content;
        int tab = tabIn(at, content);
        at = content;
        boolean isEmpty = isLineEnd(content);
        if (flowDepth == 0) {
            int column = width(text, lineStart, content, tabWidth);
            if (tab >= 0) {
                found.add(new Stretch(lineStart, tab, content, kind(content, tab)));
            }
            if (!isEmpty) {
                nodeColumn = column;
                blockColumn = Math.min(blockColumn, column);
            }
        }
        if (isEmpty) {
            endLine();
            return;
        }
        afterPlain = false;
        tokens();
    }

    private Kind kind(int content, int tab) {
        if (afterPlain && tab - lineStart > blockColumn) {
            return Kind.CONTINUATION;
        }
        return isLineEnd(content) || text.charAt(content) == '#' ? Kind.NOTHING : Kind.CONTENT;
    }

    private void tokens() {
        while (at < text.length() && !isLineEnd(at)) {
            char c = text.charAt(at);
            if (LineText.isBlank(c)) {
                at++;
            } else if (c == '#' && (at == 0 || text.charAt(at - 1) <= ' ' || flowDepth > 0)) {
                afterPlain = false;
                toLineEnd();
            } else if (c == '"' || c == '\'') {
                quoted(c);
            } else if (c == '[' || c == '{') {
                flowDepth++;
                at++;
            } else if ((c == ']' || c == '}' || c == ',') && flowDepth > 0) {
                flowDepth -= c == ',' ? 0 : 1;
                at++;
            } else if ((c == '|' || c == '>') && flowDepth == 0) {
                blockScalar();
                return;
            } else if (c == '&' || c == '*' || c == '!') {
                word();
            } else if ((c == '-' || c == '?' || c == ':') && isBlankOrEnd(at + 1)) {
                indicator(c);
            } else {
                plain();
            }
        }
        endLine();
    }

    private void indicator(char c) {
        boolean isBehindKey = c == ':' && lineContent != at;
        at++;
        int end = blanksEnd(at);
        if (flowDepth > 0) {
            return;
        }
        blockColumn = nodeColumn;
        if (isBehindKey) {
            return;
        }
        int tab = tabIn(at, end);
        nodeColumn += tab < 0 ? end - at + 1 : 2;
        if (tab >= 0 && !isLineEnd(end)) {
            found.add(new Stretch(at, tab, end, Kind.BEHIND_DASH));
        }
        at = end;
    }

    private void quoted(char quote) {
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && quote == '"') {
                at++;
            } else if (c == quote) {
                // Of two, which mean one, the second begins what is read as more in quotes.
                return;
            }
        }
        at = Math.min(at, text.length());
    }

    private void plain() {
        while (at < text.length() && !isLineEnd(at)) {
            char c = text.charAt(at);
            if (c == ':' && isBlankOrEnd(at + 1)) {
                blockColumn = flowDepth == 0 ? nodeColumn : blockColumn;
                at++;
                return;
            }
            if (flowDepth > 0 && ",[]{}".indexOf(c) >= 0) {
                return;
            }
            if (c == '#' && LineText.isBlank(text.charAt(at - 1))) {
                return;
            }
            at++;
        }
        afterPlain = flowDepth == 0;
    }

    private void word() {
        while (at < text.length() && !isLineEnd(at) && !LineText.isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void blockScalar() {
        int parent = blockColumn;
        toLineEnd();
        int indentation = NONE;
        while (at < text.length()) {
            int content = blanksEnd(at);
            if (isLineEnd(content)) {
                int tab = tabIn(at, content);
                if (tab >= 0 && (indentation == NONE || width(text, at, tab, tabWidth) < indentation)) {
                    found.add(new Stretch(at, tab, content, Kind.NOTHING));
                }
                at = content;
                endLine();
                continue;
            }
            int column = width(text, at, content, tabWidth);
            if (column <= parent) {
                return;
            }
            if (indentation == NONE) {
                indentation = column;
            }
            int end = indentationEnd(at, content, indentation);
            int tab = tabIn(at, end);
            if (tab >= 0) {
                found.add(new Stretch(at, tab, end, Kind.BLOCK_SCALAR_LINE));
            }
            toLineEnd();
        }
    }

    private int indentationEnd(int start, int content, int indentation) {
        int end = start;
        int width = 0;
        while (end < content && width < indentation) {
            width += width(text, end, end + 1, tabWidth);
            end++;
        }
        return end;
    }

    private int blanksEnd(int from) {
        int end = from;
        while (end < text.length() && LineText.isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int tabIn(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\t') {
                return i;
            }
        }
        return NONE;
    }

    private void toLineEnd() {
        while (at < text.length() && !isLineEnd(at)) {
            at++;
        }
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private boolean isLineEnd(int index) {
        return index >= text.length() || text.charAt(index) == '\n' || text.charAt(index) == '\r';
    }

    private boolean isBlankOrEnd(int index) {
        return isLineEnd(index) || LineText.isBlank(text.charAt(index));
    }
}

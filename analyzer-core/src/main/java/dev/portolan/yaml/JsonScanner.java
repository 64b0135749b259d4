package dev.portolan.yaml;

import java.util.BitSet;

/** Finds where a JSON value ends, without a stack that deep nesting could overflow. */
final class JsonScanner {

    private static final int BROKEN = -1;

    private final String text;
    private final int end;
    private int at;

    /** Which of the open collections are objects. */
    private final BitSet objects = new BitSet();

    private int depth;

    private JsonScanner(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The end of the value that begins here; -1 where none does or where it is no JSON. */
    static int valueEnd(String text, int start, int end) {
        JsonScanner scanner = new JsonScanner(text, start, end);
        return scanner.scan() ? scanner.at : BROKEN;
    }

    /** The first place from here on that is no blank to JSON. */
    static int skipBlanks(String text, int start, int end) {
        int at = start;
        while (at < end && LineText.isBlankOrLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean scan() {
        do {
            int before = depth;
            if (!begin()) {
                return false;
            }
            if (depth == before && !close()) {
                return false;
            }
        } while (depth > 0);
        return true;
    }

    /** Behind a value: takes the brackets that close here, and the comma and the key before the next value. */
    private boolean close() {
        while (depth > 0) {
            at = skipBlanks(text, at, end);
            if (take(',')) {
                return !objects.get(depth) || key();
            }
            if (!take(objects.get(depth) ? '}' : ']')) {
                return false;
            }
            depth--;
        }
        return true;
    }

    /** Takes a scalar, an empty collection, or the beginning of another one, which is then one deeper. */
    private boolean begin() {
        at = skipBlanks(text, at, end);
        if (at >= end) {
            return false;
        }
        char c = text.charAt(at);
        if (c != '{' && c != '[') {
            return scalar(c);
        }
        at++;
        int inside = skipBlanks(text, at, end);
        if (inside < end && text.charAt(inside) == (c == '{' ? '}' : ']')) {
            at = inside + 1;
            return true;
        }
        depth++;
        objects.set(depth, c == '{');
        return c == '[' || key();
    }

    private boolean key() {
        at = skipBlanks(text, at, end);
        if (at >= end || text.charAt(at) != '"' || !string()) {
            return false;
        }
        at = skipBlanks(text, at, end);
        return take(':');
    }

    private boolean scalar(char first) {
        return switch (first) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean word(String word) {
        if (!text.startsWith(word, at) || at + word.length() > end) {
            return false;
        }
        at += word.length();
        return true;
    }

    private boolean string() {
        at++;
        while (at < end) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at >= end) {
            return false;
        }
        char c = text.charAt(at++);
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        for (int i = 0; i < 4; i++, at++) {
            if (at >= end || Character.digit(text.charAt(at), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        take('-');
        if (take('0')) {
            if (at < end && isDigit(text.charAt(at))) {
                return false;
            }
        } else if (!digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private boolean take(char c) {
        if (at < end && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

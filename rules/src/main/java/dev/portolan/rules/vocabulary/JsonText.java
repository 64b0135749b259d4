package dev.portolan.rules.vocabulary;

/** Text that is to be JSON (RFC 8259); what it says is nobody's business here. */
public final class JsonText {

    private static final int DEEPEST = 10_000;
    private static final String ESCAPES = "\"\\/bfnrt";

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** Whether it is one object, or the {@code null} that stands for none, with nothing around it but blanks. */
    public static boolean isObject(String text) {
        JsonText json = new JsonText(text);
        json.skipBlanks();
        boolean object = json.peek() == '{' || text.startsWith("null", json.at);
        boolean whole = object && json.value();
        json.skipBlanks();
        return whole && json.at == text.length();
    }

    /** Goes over one value without recursion, so that no depth of it can hurt. */
    private boolean value() {
        StringBuilder open = new StringBuilder();
        do {
            skipBlanks();
            char c = peek();
            if (c == '{' || c == '[') {
                at++;
                open.append(c);
                if (open.length() > DEEPEST || !begin(open)) {
                    return false;
                }
            } else if (!scalar(c) || !finish(open)) {
                return false;
            }
        } while (open.length() > 0);
        return true;
    }

    /** Behind an opening bracket: to the first value, or over the closing bracket. */
    private boolean begin(StringBuilder open) {
        skipBlanks();
        char closing = open.charAt(open.length() - 1) == '{' ? '}' : ']';
        if (peek() == closing) {
            at++;
            open.setLength(open.length() - 1);
            return finish(open);
        }
        return closing == ']' || key();
    }

    /** Behind a value: over a comma to the next one, or over closing brackets. */
    private boolean finish(StringBuilder open) {
        while (open.length() > 0) {
            skipBlanks();
            boolean object = open.charAt(open.length() - 1) == '{';
            char c = peek();
            at++;
            if (c == ',') {
                return !object || key();
            }
            if (c != (object ? '}' : ']')) {
                return false;
            }
            open.setLength(open.length() - 1);
        }
        return true;
    }

    private boolean key() {
        skipBlanks();
        if (!string()) {
            return false;
        }
        skipBlanks();
        return peek() == ':' && ++at > 0;
    }

    private boolean scalar(char first) {
        if (first == '"') {
            return string();
        }
        for (String word : new String[] {"true", "false", "null"}) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return true;
            }
        }
        return number();
    }

    private boolean string() {
        if (peek() != '"') {
            return false;
        }
        at++;
        while (at < text.length()) {
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
        char c = peek();
        at++;
        if (c != 'u') {
            return c != 0 && ESCAPES.indexOf(c) >= 0;
        }
        for (int i = 0; i < 4; i++, at++) {
            if (peek() >= 128 || Character.digit(peek(), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else if (!digits()) {
            return false;
        }
        if (peek() == '.') {
            at++;
            if (!digits()) {
                return false;
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int from = at;
        while (Letters.isDigit(peek())) {
            at++;
        }
        return at > from;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    /** The next sign; 0 at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}

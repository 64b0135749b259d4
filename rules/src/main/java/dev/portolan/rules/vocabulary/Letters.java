package dev.portolan.rules.vocabulary;

/** Classes of ASCII characters, and how a message shows one. */
final class Letters {

    private Letters() {}

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isLowerAlphanumeric(char c) {
        return isLower(c) || isDigit(c);
    }

    static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@code '_' is not allowed; use digits}. */
    static String refuse(String text, int at, String allowed) {
        return shown(text, at) + " is not allowed; use " + allowed;
    }

    static String shown(String text, int at) {
        char c = text.charAt(at);
        if (c == ' ') {
            return "a blank";
        }
        if (c < ' ' || c == 0x7f) {
            return "a control character";
        }
        return "'" + Character.toString(text.codePointAt(at)) + "'";
    }
}

package dev.portolan.suppression;

/**
 * Until when, and why.
 *
 * @param expires as written; empty for no end
 * @param reason empty where none is given
 */
record Terms(String expires, String reason) {

    private static final String EXPIRES = "expires=";
    private static final String REASON = "--";

    /** Of {@code expires=2027-01-31 -- reason}, in which each part may be missing, and of a plain reason. */
    static Terms of(String text) {
        String rest = text.strip();
        String expires = "";
        if (rest.startsWith(EXPIRES)) {
            int end = endOfWord(rest);
            expires = rest.substring(EXPIRES.length(), end);
            rest = rest.substring(end).strip();
        }
        return new Terms(
                expires,
                rest.startsWith(REASON) ? rest.substring(REASON.length()).strip() : rest);
    }

    private static int endOfWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}

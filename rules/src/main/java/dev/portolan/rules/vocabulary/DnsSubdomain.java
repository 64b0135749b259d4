package dev.portolan.rules.vocabulary;

import org.jspecify.annotations.Nullable;

/** DNS labels with dots between them, as RFC 1123 has them: the names of most objects. */
public final class DnsSubdomain {

    private static final int LONGEST = 253;
    private static final String ALLOWED = "lower-case letters, digits, '-' and '.'";

    private DnsSubdomain() {}

    /** Why it is none, in words; null if it is one. */
    public static @Nullable String problem(String text) {
        if (text.isEmpty()) {
            return "must not be empty";
        }
        if (text.length() > LONGEST) {
            return "must be at most 253 characters";
        }
        int start = 0;
        while (start <= text.length()) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 ? text.length() : dot;
            if (start == end) {
                return "must have a letter or a digit on both sides of every '.'";
            }
            String problem = DnsLabel.shape(text.substring(start, end), ALLOWED);
            if (problem != null) {
                return problem.startsWith("must") && text.indexOf('.') >= 0
                        ? "every part between dots " + problem
                        : problem;
            }
            start = end + 1;
        }
        return null;
    }
}

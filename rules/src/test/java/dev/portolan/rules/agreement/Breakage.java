package dev.portolan.rules.agreement;

import java.util.regex.Pattern;

/** What a slip of the hand, or a bad merge, makes of one document; none of them makes two of it. */
enum Breakage {
    TRUNCATED {
        @Override
        String of(String body) {
            int half = body.length() / 2;
            int end = half > 0 && Character.isHighSurrogate(body.charAt(half - 1)) ? half - 1 : half;
            return body.substring(0, end) + "\n";
        }
    },
    BAD_INDENTATION {
        @Override
        String of(String body) {
            return inTheMiddle(body, "      odd: 1\n   odder: 2\n");
        }
    },
    UNCLOSED_QUOTE {
        @Override
        String of(String body) {
            return "note: \"open\n" + body;
        }
    },
    TAB {
        @Override
        String of(String body) {
            return inTheMiddle(body, "\todd: 1\n");
        }
    },
    STRAY_BRACKET {
        @Override
        String of(String body) {
            return inTheMiddle(body, "]\n");
        }
    },
    WRONG_TYPE_OF_KIND {
        @Override
        String of(String body) {
            return KIND.matcher(body).replaceFirst("kind: [1]");
        }
    },
    TEMPLATE {
        @Override
        String of(String body) {
            return inTheMiddle(body, "{{- if .Values.odd }}\n");
        }
    },
    CONTROL_CHARACTER {
        @Override
        String of(String body) {
            return inTheMiddle(body, "odd: \u0001\n");
        }
    };

    private static final Pattern KIND = Pattern.compile("(?m)^kind:.*$");

    /** @param body of a document, without separators, with a line end at its end */
    abstract String of(String body);

    private static String inTheMiddle(String body, String line) {
        int at = body.indexOf('\n', body.length() / 2) + 1;
        return body.substring(0, at) + line + body.substring(at);
    }
}

package dev.portolan.rules.agreement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a slip of the hand, a bad merge or a bad disk makes of one document; none of them makes two of it. */
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
    UNCLOSED_QUOTE_INSIDE {
        @Override
        String of(String body) {
            return inTheMiddle(body, "note: 'open\n");
        }
    },
    UNCLOSED_FLOW {
        @Override
        String of(String body) {
            return inTheMiddle(body, "odd: [1, {a: 2\n");
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
    DUPLICATE_KEY {
        @Override
        String of(String body) {
            return "odd: 1\nodd: 2\n" + body;
        }
    },
    WRONG_TYPE_OF_KIND {
        @Override
        String of(String body) {
            return KIND.matcher(body).replaceFirst("kind: [1]");
        }
    },
    MISSPELT_KIND {
        @Override
        String of(String body) {
            return KIND.matcher(body)
                    .replaceFirst(kind ->
                            Matcher.quoteReplacement(kind.group().replaceFirst("(\\w)(\\w)[ \\t\\r]*$", "$2$1")));
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
    },
    NUL {
        @Override
        String of(String body) {
            return inTheMiddle(body, "odd: \0\n");
        }
    },
    INVALID_UTF_8 {
        @Override
        byte[] bytes(String separator, String body) {
            int at = middle(body);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(utf8(separator + body.substring(0, at) + "odd: "));
            bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xC0, (byte) 0xED, (byte) 0xA0, (byte) 0x80, ':', '\n'});
            bytes.writeBytes(utf8(body.substring(at)));
            return bytes.toByteArray();
        }
    },
    GARBAGE {
        @Override
        String of(String body) {
            Random random = new Random(body.length());
            StringBuilder garbage = new StringBuilder();
            for (int line = 0; line < 5; line++) {
                garbage.append("\"%&@`");
                random.ints(30, '!', '~').forEach(garbage::appendCodePoint);
                garbage.append('\n');
            }
            return garbage.toString();
        }
    },
    GLUED_SEPARATOR {
        @Override
        byte[] bytes(String separator, String body) {
            return utf8("---" + body.stripLeading());
        }
    };

    private static final Set<Breakage> OTHERWISE =
            Set.of(TRUNCATED, BAD_INDENTATION, UNCLOSED_QUOTE, UNCLOSED_QUOTE_INSIDE, UNCLOSED_FLOW, STRAY_BRACKET);

    private static final Pattern KIND = Pattern.compile("(?m)^kind:.*$");

    /** Whether a document that can still be read may hold another object than before, not only the same one with a flaw. */
    boolean saysOtherwise() {
        return OTHERWISE.contains(this);
    }

    /** Whether a person can surely make out what kind of object it was. */
    boolean leavesKind() {
        return this != TRUNCATED && this != WRONG_TYPE_OF_KIND && this != GARBAGE && this != MISSPELT_KIND;
    }

    /**
     * @param body of a document, without separators, with a line end at its end
     * @return the same, broken
     */
    String of(String body) {
        return body;
    }

    /**
     * @param separator the whole line, or empty for a first document without one
     * @return both, broken
     */
    byte[] bytes(String separator, String body) {
        return utf8(separator + of(body));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int middle(String body) {
        return body.indexOf('\n', body.length() / 2) + 1;
    }

    private static String inTheMiddle(String body, String line) {
        int at = middle(body);
        return body.substring(0, at) + line + body.substring(at);
    }
}

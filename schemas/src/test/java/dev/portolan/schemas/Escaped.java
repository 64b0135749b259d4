package dev.portolan.schemas;

import java.nio.charset.StandardCharsets;

/** Writes any text without blanks and signs that mean something: {@code server auth} becomes {@code server%20auth}. */
final class Escaped {

    private static final String PLAIN = "-_./+*";

    private Escaped() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (unit & 0xff);
            if (sign < 0x80 && (Character.isLetterOrDigit(sign) || PLAIN.indexOf(sign) >= 0)) {
                escaped.append(sign);
            } else {
                escaped.append(String.format("%%%02X", unit & 0xff));
            }
        }
        return escaped.toString();
    }
}

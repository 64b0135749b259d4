package dev.portolan.report;

import java.nio.charset.StandardCharsets;

/** The name of a file in a diff, in quotes as git writes and reads it where a sign of it could mislead. */
final class GitName {

    private GitName() {}

    static String of(String path) {
        if (!needsQuotes(path)) {
            // Behind a name with blanks a tab says where it ends.
            return path.indexOf(' ') < 0 ? path : path + '\t';
        }
        StringBuilder quoted = new StringBuilder(path.length() + 16).append('"');
        for (int i = 0; i < path.length(); ) {
            int sign = path.codePointAt(i);
            switch (sign) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (misleads(path, i, sign)) {
                        appendBytes(sign, quoted);
                    } else {
                        quoted.appendCodePoint(sign);
                    }
                }
            }
            i += Character.charCount(sign);
        }
        return quoted.append('"').toString();
    }

    private static boolean needsQuotes(String path) {
        for (int i = 0; i < path.length(); ) {
            int sign = path.codePointAt(i);
            if (sign == '"' || sign == '\\' || misleads(path, i, sign)) {
                return true;
            }
            i += Character.charCount(sign);
        }
        return false;
    }

    private static boolean misleads(String path, int index, int sign) {
        return VisibleText.isHidden(sign) || VisibleText.isOrder(path, index);
    }

    /** Octal, each byte of its UTF-8. */
    private static void appendBytes(int sign, StringBuilder quoted) {
        for (byte octet : Character.toString(sign).getBytes(StandardCharsets.UTF_8)) {
            quoted.append('\\');
            for (int shift = 6; shift >= 0; shift -= 3) {
                quoted.append((octet & 0xFF) >> shift & 7);
            }
        }
    }
}

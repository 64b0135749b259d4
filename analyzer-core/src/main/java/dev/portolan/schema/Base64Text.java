package dev.portolan.schema;

/** Bytes as the API server reads them: base64 with padding; line breaks anywhere. Source: Go, encoding/base64. */
final class Base64Text {

    private Base64Text() {}

    static boolean isValid(String text) {
        int digits = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '\n' || sign == '\r') {
                continue;
            }
            if (sign == '=') {
                padding++;
            } else if (padding > 0 || !isDigit(sign)) {
                return false;
            } else {
                digits++;
            }
        }
        return padding <= 2 && (digits + padding) % 4 == 0 && digits % 4 != 1;
    }

    private static boolean isDigit(char sign) {
        return (sign >= 'A' && sign <= 'Z')
                || (sign >= 'a' && sign <= 'z')
                || (sign >= '0' && sign <= '9')
                || sign == '+'
                || sign == '/';
    }
}

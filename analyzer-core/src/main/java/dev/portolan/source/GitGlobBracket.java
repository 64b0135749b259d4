package dev.portolan.source;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The {@code [a-z]} of a pattern.
 *
 * @param end the offset behind the closing bracket
 */
record GitGlobBracket(IntPredicate signs, boolean negated, int end) {

    /** @return null where the bracket is never closed, or names a class of signs that there is not */
    static @Nullable GitGlobBracket read(String pattern, int start) {
        int i = start + 1;
        boolean negated = i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
        if (negated) {
            i++;
        }
        IntPredicate signs = sign -> false;
        // The first sign stands for itself, even if it is the closing bracket.
        boolean first = true;
        int before = -1;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == ']' && !first) {
                return new GitGlobBracket(signs, negated, i + 1);
            }
            first = false;
            if (c == '[' && i + 1 < pattern.length() && pattern.charAt(i + 1) == ':') {
                int close = pattern.indexOf(']', i + 2);
                if (close < 0) {
                    return null;
                }
                if (close > i + 2 && pattern.charAt(close - 1) == ':') {
                    IntPredicate named = named(pattern.substring(i + 2, close - 1));
                    if (named == null) {
                        return null;
                    }
                    signs = signs.or(named);
                    before = -1;
                    i = close + 1;
                    continue;
                }
            }
            if (c == '-' && before >= 0 && i + 1 < pattern.length() && pattern.charAt(i + 1) != ']') {
                int at = pattern.charAt(i + 1) == '\\' ? i + 2 : i + 1;
                if (at >= pattern.length()) {
                    return null;
                }
                int low = before;
                int high = pattern.charAt(at);
                signs = signs.or(sign -> low <= sign && sign <= high);
                before = -1;
                i = at + 1;
                continue;
            }
            if (c == '\\') {
                i++;
                if (i == pattern.length()) {
                    return null;
                }
            }
            char own = pattern.charAt(i);
            signs = signs.or(sign -> sign == own);
            before = own;
            i++;
        }
        return null;
    }

    boolean matches(int sign) {
        return sign != '/' && signs.test(sign) != negated;
    }

    private static @Nullable IntPredicate named(String name) {
        return switch (name) {
            case "alnum" -> sign -> isLetter(sign) || isDigit(sign);
            case "alpha" -> GitGlobBracket::isLetter;
            case "blank" -> sign -> sign == ' ' || sign == '\t';
            case "cntrl" -> sign -> sign < ' ' || sign == 0x7F;
            case "digit" -> GitGlobBracket::isDigit;
            case "graph" -> sign -> sign > ' ' && sign < 0x7F;
            case "lower" -> sign -> sign >= 'a' && sign <= 'z';
            case "print" -> sign -> sign >= ' ' && sign < 0x7F;
            case "punct" -> sign -> sign > ' ' && sign < 0x7F && !isLetter(sign) && !isDigit(sign);
            case "space" -> sign -> sign == ' ' || (sign >= '\t' && sign <= '\r');
            case "upper" -> sign -> sign >= 'A' && sign <= 'Z';
            case "xdigit" -> sign -> isDigit(sign) || (sign >= 'a' && sign <= 'f') || (sign >= 'A' && sign <= 'F');
            default -> null;
        };
    }

    private static boolean isLetter(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }
}

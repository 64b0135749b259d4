package dev.portolan.source;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The {@code [a-z]} of a pattern. */
final class GitGlobBracket {

    private final String pattern;
    private int at;
    private boolean negated;
    private IntPredicate signs = sign -> false;
    /** The sign that a range may begin with; -1 for none. */
    private int before = -1;

    private GitGlobBracket(String pattern, int at) {
        this.pattern = pattern;
        this.at = at;
    }

    /** @return null where the bracket is never closed, or names a class of signs that there is not */
    static @Nullable GitGlobBracket read(String pattern, int start) {
        GitGlobBracket bracket = new GitGlobBracket(pattern, start + 1);
        return bracket.read() ? bracket : null;
    }

    /** The offset behind the closing bracket. */
    int end() {
        return at;
    }

    private boolean read() {
        negated = isAt('!') || isAt('^');
        if (negated) {
            at++;
        }
        // The first sign stands for itself, even if it is the closing bracket.
        do {
            boolean read = isNamed() ? readNamed() : isRange() ? readRange() : readSign();
            if (!read) {
                return false;
            }
        } while (!isAt(']'));
        at++;
        return true;
    }

    private boolean isAt(char sign) {
        return at < pattern.length() && pattern.charAt(at) == sign;
    }

    /** {@code [:alpha:]}; or {@code [:} with no bracket behind it, which spoils the whole pattern. */
    private boolean isNamed() {
        if (!pattern.startsWith("[:", at)) {
            return false;
        }
        int close = pattern.indexOf(']', at + 2);
        return close < 0 || (close > at + 2 && pattern.charAt(close - 1) == ':');
    }

    private boolean readNamed() {
        int close = pattern.indexOf(']', at + 2);
        IntPredicate named = close < 0 ? null : named(pattern.substring(at + 2, close - 1));
        if (named == null) {
            return false;
        }
        signs = signs.or(named);
        before = -1;
        at = close + 1;
        return true;
    }

    private boolean isRange() {
        return before >= 0 && isAt('-') && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
    }

    private boolean readRange() {
        at++;
        int low = before;
        int high = nextSign();
        signs = signs.or(sign -> low <= sign && sign <= high);
        before = -1;
        return high >= 0;
    }

    private boolean readSign() {
        int own = nextSign();
        signs = signs.or(sign -> sign == own);
        before = own;
        return own >= 0;
    }

    /** -1 at the pattern's end. */
    private int nextSign() {
        if (isAt('\\')) {
            at++;
        }
        return at < pattern.length() ? pattern.charAt(at++) : -1;
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

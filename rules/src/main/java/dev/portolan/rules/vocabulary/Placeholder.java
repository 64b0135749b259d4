package dev.portolan.rules.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What templates and examples write where a value is still to come. */
public final class Placeholder {

    /** Without blanks, dashes and underscores, in whatever case. */
    private static final Set<String> WORDS = Set.of("changeme", "replaceme", "yourdomain", "yourimage", "yourregistry");

    /** Words that are names, too, unless they are shouted. */
    private static final Set<String> SHOUTED = Set.of("FIXME", "TODO", "TBD", "PLACEHOLDER", "XXX");

    /** What a program writes that had no value to write. */
    private static final Set<String> NO_VALUE = Set.of("undefined", "null", "nil");

    private static final List<Bracket> BRACKETS =
            List.of(new Bracket("${", "}"), new Bracket("$(", ")"), new Bracket("<", ">"), new Bracket("%%", "%%"));

    /** Markup, and what programs write for nothing, are left out. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("<(?!(?:a|b|br|hr|html|i|p|none|nil|unset|empty)>)[A-Za-z][A-Za-z0-9 _.-]*>");

    private static final String SEPARATORS = "/:.@";

    /** A pair of signs between which templates write the names of values. */
    private record Bracket(String open, String close) {}

    private Placeholder() {}

    /** The part of an image or a host that stands for a value to come; null where every part is a value. */
    public static @Nullable String in(String value) {
        String bracketed = bracketed(value);
        if (bracketed != null) {
            return bracketed;
        }
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || SEPARATORS.indexOf(value.charAt(i)) >= 0) {
                String part = value.substring(start, i);
                if (isWord(part) || NO_VALUE.contains(part)) {
                    return part;
                }
                start = i + 1;
            }
        }
        return null;
    }

    /** The part of a value between the signs of a template; null where there is none. */
    public static @Nullable String bracketed(String value) {
        for (Bracket bracket : BRACKETS) {
            int start = value.indexOf(bracket.open());
            int end = start < 0
                    ? -1
                    : value.indexOf(bracket.close(), start + bracket.open().length() + 1);
            if (end > 0) {
                return value.substring(start, end + bracket.close().length());
            }
        }
        return null;
    }

    /** Whether a value as a whole is such a word, or stands between angle brackets: {@code <your password>}. */
    public static boolean is(String value) {
        return isWord(value)
                || (value.startsWith("<") && IN_BRACKETS.matcher(value).matches());
    }

    private static boolean isWord(String text) {
        String word = text.replace("-", "").replace("_", "");
        return WORDS.contains(word.toLowerCase(Locale.ROOT)) || SHOUTED.contains(word);
    }
}

package dev.portolan.rules.vocabulary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that texts may have, by a regular expression. It is compiled when it is first asked for: every start makes all
 * rules, and in most runs few of them have anything to look at.
 */
public final class TextForm {

    private final String regex;
    private @Nullable Pattern pattern;

    private TextForm(String regex) {
        this.regex = regex;
    }

    public static TextForm of(String regex) {
        return new TextForm(regex);
    }

    /** Two threads may both compile it, to the same end. */
    public Matcher matcher(CharSequence text) {
        Pattern known = pattern;
        if (known == null) {
            known = Pattern.compile(regex);
            pattern = known;
        }
        return known.matcher(text);
    }

    /** Whether a whole text has this form. */
    public boolean matches(CharSequence text) {
        return matcher(text).matches();
    }
}

package dev.portolan.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.everit.json.schema.regexp.RE2JRegexpFactory;
import org.everit.json.schema.regexp.Regexp;
import org.everit.json.schema.regexp.RegexpMatchingFailure;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that somebody else wrote, read as Go reads it, and so as an API server does. RE2J finds any in linear time, but
 * lays all repeats out first: what Go refuses for its repeats of repeats is refused before that.
 */
public final class GoPattern implements Regexp {

    /** Source: regexp/syntax, parse.go: repeatIsValid and maxHeight. */
    private static final int MOST_REPEATS = 1000;

    private static final int DEEPEST = 1000;

    /** Ours, and far more than anybody writes: Go reads what is much larger. */
    private static final int LONGEST = 10_000;

    private static final int LARGEST = 10_000;

    /** Steps to look through one text; a second or two. */
    private static final long MOST_WORK = 10_000_000;

    private final Regexp compiled;
    private final long size;

    private GoPattern(Regexp compiled, long size) {
        this.compiled = compiled;
        this.size = size;
    }

    /** Why Go cannot read it, in the words of Go; null where it can. */
    public static @Nullable String problem(String text) {
        try {
            compile(text);
            return null;
        } catch (PatternSyntaxException broken) {
            return broken.getDescription();
        }
    }

    /**
     * Null for what may be an expression that Go reads and is too large for us.
     *
     * @throws PatternSyntaxException if Go cannot read it
     */
    static @Nullable Regexp compile(String text) {
        long size = sizeOf(text);
        if (size > LARGEST) {
            return null;
        }
        try {
            return new GoPattern(new RE2JRegexpFactory().createHandler(text), size);
        } catch (StackOverflowError deep) {
            return null;
        }
    }

    /** The same, for who asks whether it matches short texts. */
    public static @Nullable Pattern expression(String text) {
        if (sizeOf(text) > LARGEST) {
            return null;
        }
        try {
            return Pattern.compile(text);
        } catch (StackOverflowError deep) {
            return null;
        }
    }

    private static long sizeOf(String text) {
        PatternSize size = PatternSize.of(text);
        if (size.repeats() > MOST_REPEATS) {
            throw new PatternSyntaxException("invalid repeat count", text);
        }
        if (size.depth() > DEEPEST) {
            throw new PatternSyntaxException("expression nests deeper than " + DEEPEST + " groups", text);
        }
        return text.length() > LONGEST ? Long.MAX_VALUE : size.instructions();
    }

    /** A text that is too long for this pattern is not judged. */
    @Override
    public Optional<RegexpMatchingFailure> patternMatchingFailure(String input) {
        return size * input.length() > MOST_WORK ? Optional.empty() : compiled.patternMatchingFailure(input);
    }

    @Override
    public String toString() {
        return compiled.toString();
    }
}

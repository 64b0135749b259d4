package dev.portolan.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.portolan.manifest.Answer;
import dev.portolan.schema.GoPattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word by which a kustomization chooses objects: a regular expression that has to match as a whole; empty for any. */
final class TargetWord {

    static final TargetWord ANY = new TargetWord("", true);

    private final String text;
    private final boolean literal;
    private @Nullable Pattern pattern;
    private boolean broken;

    private TargetWord(String text, boolean literal) {
        this.text = text;
        this.literal = literal;
        if (!literal) {
            try {
                pattern = GoPattern.expression(text);
                broken = pattern == null;
            } catch (PatternSyntaxException noExpression) {
                broken = true;
            }
        }
    }

    static TargetWord of(String expression) {
        return new TargetWord(expression, expression.chars().allMatch(TargetWord::isPlain));
    }

    /** No expression, but the word itself. */
    static TargetWord exactly(String word) {
        return new TargetWord(word, true);
    }

    /** Most words are names, and need no engine. */
    private static boolean isPlain(int sign) {
        return Character.isLetterOrDigit(sign) || sign == '-' || sign == '_' || sign == '/';
    }

    /** Whether it is one of some words, or matches one; unknown where the expression cannot be understood. */
    Answer matches(Set<String> words) {
        if (text.isEmpty() || words.contains(text)) {
            return Answer.YES;
        }
        if (broken) {
            return Answer.UNKNOWN;
        }
        Pattern expression = pattern;
        return !literal && expression != null && words.stream().anyMatch(expression::matches) ? Answer.YES : Answer.NO;
    }
}

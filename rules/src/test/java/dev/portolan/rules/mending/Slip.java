package dev.portolan.rules.mending;

import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a tired person does to a manifest. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are our own and keep nothing
enum Slip {
    SWAPPED_LETTERS_IN_A_KEY(Slip::isKey, Slip::swapped),
    LETTER_MISSING_IN_A_KEY(Slip::isKey, (word, at) -> word.substring(0, at) + word.substring(at + 1)),
    LETTER_TWICE_IN_A_KEY(Slip::isKey, (word, at) -> word.substring(0, at + 1) + word.substring(at)),
    SWAPPED_LETTERS_IN_A_VALUE(Slip::isWord, Slip::swapped),
    OTHER_CASE_OF_A_VALUE(Slip::isWord, (word, at) -> otherCase(word)),
    QUOTED_NUMBER(Slip::isNumber, (word, at) -> '"' + word + '"'),
    UNQUOTED_TEXT(Slip::isQuoted, (word, at) -> word.substring(1, word.length() - 1)),
    NO_BLANK_BEHIND_A_COLON(Slip::isKey, (word, at) -> word),
    TAB(Slip::isKey, (word, at) -> word);

    private static final Pattern INDENTATION = Pattern.compile("(?m)^  ");

    private interface Change {
        String of(String word, int at);
    }

    private final Predicate<WrittenScalar> where;
    private final Change change;

    Slip(Predicate<WrittenScalar> where, Change change) {
        this.where = where;
        this.change = change;
    }

    /** The text with one such slip; the same text where there is no room for it. */
    String in(String text, Random random) {
        List<Span> spans = this == TAB
                ? INDENTATION.matcher(text).results().map(Slip::span).toList()
                : WrittenScalar.in(text).stream()
                        .filter(where)
                        .map(one -> one.scalar().span())
                        .filter(span -> this != NO_BLANK_BEHIND_A_COLON || text.startsWith(": ", span.end()))
                        .toList();
        if (spans.isEmpty()) {
            return text;
        }
        Span span = spans.get(random.nextInt(spans.size()));
        return TextEdit.apply(text, List.of(edit(text, span, random)));
    }

    private TextEdit edit(String text, Span span, Random random) {
        if (this == TAB) {
            return new TextEdit(span, "\t");
        }
        if (this == NO_BLANK_BEHIND_A_COLON) {
            return TextEdit.delete(new Span(span.end() + 1, span.end() + 2));
        }
        String word = text.substring(span.start(), span.end());
        return new TextEdit(span, change.of(word, random.nextInt(word.length())));
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    private static boolean isKey(WrittenScalar one) {
        return one.isKey()
                && one.scalar().style() == ScalarStyle.PLAIN
                && one.scalar().text().length() > 2;
    }

    private static boolean isWord(WrittenScalar one) {
        return isPlainValue(one) && one.scalar().text().matches("[A-Za-z]{3,}");
    }

    private static boolean isNumber(WrittenScalar one) {
        return isPlainValue(one) && one.scalar().text().matches("[0-9]+");
    }

    private static boolean isPlainValue(WrittenScalar one) {
        return !one.isKey() && one.scalar().style() == ScalarStyle.PLAIN;
    }

    private static boolean isQuoted(WrittenScalar one) {
        return !one.isKey()
                && one.scalar().style() == ScalarStyle.DOUBLE_QUOTED
                && !one.scalar().text().isEmpty();
    }

    private static String swapped(String word, int at) {
        return at + 1 == word.length()
                ? word
                : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static String otherCase(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return word.equals(lower) ? word.toUpperCase(Locale.ROOT) : lower;
    }
}

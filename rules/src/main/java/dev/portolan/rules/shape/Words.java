package dev.portolan.rules.shape;

import java.util.List;

/** Lists and articles as people say them. */
public final class Words {

    private Words() {}

    /** {@code a, b and c}. */
    public static String and(List<String> words) {
        return join(words, " and ");
    }

    /** {@code a, b or c}. */
    public static String or(List<String> words) {
        return join(words, " or ");
    }

    private static String join(List<String> words, String last) {
        int end = words.size() - 1;
        return end < 1 ? String.join("", words) : String.join(", ", words.subList(0, end)) + last + words.get(end);
    }

    /** With {@code a} or {@code an} before it. */
    public static String withArticle(String noun) {
        boolean vowel = "aeioAEIO".indexOf(noun.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + noun;
    }
}

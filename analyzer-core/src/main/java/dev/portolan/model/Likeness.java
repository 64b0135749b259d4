package dev.portolan.model;

import dev.portolan.finding.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alike two labels' values or keys are; the most alike comes first. */
enum Likeness {
    /** The same letters and digits: only case or separators differ. */
    SAME_LETTERS,
    /** One word of it is mistyped. */
    SLIP,
    /** All words of one are words of the other: {@code feed} and {@code feed-api}. */
    KIN,
    /** Words that mean something else, or the same words with other numbers: {@code web-1} and {@code web-2}. */
    FOREIGN;

    private static final Pattern WORD = Pattern.compile("[0-9]+|\\p{Lu}?[^\\p{Lu}0-9._/ -]+|\\p{Lu}+");

    private static final Pattern SEPARATOR = Pattern.compile("[-._/ ]");

    /** Words that say of what sort something is, and so nothing of which one it is. */
    private static final Set<String> GENERIC = Set.of(
            "app",
            "cluster",
            "deploy",
            "deployment",
            "headless",
            "lb",
            "pod",
            "rc",
            "rs",
            "server",
            "service",
            "set",
            "stateful",
            "statefulset",
            "sts",
            "svc");

    static Likeness of(String a, String b) {
        if (Spelling.sameLetters(a, b)) {
            return SAME_LETTERS;
        }
        List<String> words = words(a);
        List<String> others = words(b);
        if (numbers(words).equals(numbers(others)) && isSlip(words, others)) {
            return SLIP;
        }
        if (words.isEmpty() || others.isEmpty()) {
            return FOREIGN;
        }
        return words.containsAll(others) || others.containsAll(words) ? KIN : FOREIGN;
    }

    private static boolean isSlip(List<String> words, List<String> others) {
        if (words.size() != others.size()) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).equals(others.get(i))) {
                if (!Spelling.isSlip(words.get(i), others.get(i))) {
                    return false;
                }
                slips++;
            }
        }
        return slips == 1;
    }

    /** The words of a name in lower case, numbers apart. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The words of a name that say which one it is. */
    static Set<String> tellingWords(String name) {
        Set<String> words = new HashSet<>(List.of(SEPARATOR.split(name.toLowerCase(Locale.ROOT))));
        words.removeIf(word -> word.length() < 2 || GENERIC.contains(word));
        return words;
    }

    /** The numbers of a name, in their order. */
    static List<String> numbers(List<String> words) {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).toList();
    }
}

package dev.portolan.rules.agreement;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How much was broken, and how much of what stands without the broken document was said all the same. */
final class IsolationCount {

    private int readable;
    private int unreadable;
    private int standing;
    private int kept;
    private final Map<String, Integer> lost = new TreeMap<>();

    /** The document says something else now, and other findings may be right. */
    void addReadable() {
        readable++;
    }

    /**
     * @param wanted what is said while all is well, and also while the document is not there: rules by place
     * @param told what is said while it is broken
     */
    void addUnreadable(Map<String, String> wanted, Set<String> told) {
        unreadable++;
        for (String key : wanted.keySet()) {
            standing++;
            if (told.contains(key)) {
                kept++;
            } else {
                lost.merge(key.substring(key.lastIndexOf(' ') + 1), 1, Integer::sum);
            }
        }
    }

    int tried() {
        return readable + unreadable;
    }

    /** Of what did not hang on the broken document, how much it left, in parts of a hundred. */
    double keptPercent() {
        return standing == 0 ? 100 : 100.0 * kept / standing;
    }

    void print(String name) {
        System.out.printf(
                "isolation of %s: %d documents broken, %d of them beyond reading; of %d findings of links that stand without"
                        + " them %d are kept (%.1f %%); silent for caution: %s%n",
                name, tried(), unreadable, standing, kept, keptPercent(), lost);
    }
}

package dev.portolan.rules.vocabulary;

import dev.portolan.finding.Spelling;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The known name that a written one was to be. */
public final class NearWord {

    private NearWord() {}

    /**
     * The only name that is the written one but for case, separators or one mistyped word; null where there is none, or
     * more than one. Names with other numbers are other names.
     */
    public static @Nullable String of(String written, Collection<String> known) {
        List<String> same = known.stream()
                .filter(name -> !name.equals(written) && Spelling.sameLetters(written, name))
                .distinct()
                .toList();
        if (!same.isEmpty()) {
            return same.size() == 1 ? same.get(0) : null;
        }
        List<String> slips =
                known.stream().filter(name -> isSlip(written, name)).distinct().toList();
        return slips.size() == 1 ? slips.get(0) : null;
    }

    private static boolean isSlip(String a, String b) {
        if (!digits(a).equals(digits(b))) {
            return false;
        }
        String[] words = a.split("[-_. ]", -1);
        String[] others = b.split("[-_. ]", -1);
        if (words.length != others.length) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(others[i])) {
                if (!Spelling.isSlip(words[i], others[i])) {
                    return false;
                }
                slips++;
            }
        }
        return slips == 1;
    }

    private static String digits(String name) {
        return name.replaceAll("[^0-9]+", " ");
    }
}

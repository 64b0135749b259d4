package dev.portolan.rules.shape;

import dev.portolan.finding.Spelling;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The known word that a written one was to be.
 *
 * @param sure whether no other one comes into question
 */
record NearName(String word, boolean sure) {

    /** Letters that a written word has at least, to stand for a longer one that begins so. */
    private static final int PREFIX = 5;

    /** The word that differs by case and separators only; null where there is none. */
    static @Nullable NearName sameLetters(String written, Collection<String> known) {
        List<String> same = known.stream()
                .filter(word -> Spelling.sameLetters(written, word))
                .toList();
        return same.isEmpty() ? null : new NearName(same.get(0), same.size() == 1);
    }

    /** The word of which the written one is a slip of the pen; null where there is none. */
    static @Nullable NearName slip(String written, Collection<String> known) {
        NearName same = sameLetters(written, known);
        if (same != null) {
            return same;
        }
        int least = Integer.MAX_VALUE;
        NearName best = null;
        for (String word : known) {
            if (!Spelling.isSlip(written, word)) {
                continue;
            }
            int distance = Spelling.distance(written, word);
            if (distance < least) {
                least = distance;
                best = new NearName(word, true);
            } else if (best != null && distance == least) {
                best = new NearName(best.word(), false);
            }
        }
        return best;
    }

    /** The nearest word by any measure; null where none is near. */
    static @Nullable NearName of(String written, Collection<String> known) {
        NearName slip = slip(written, known);
        if (slip != null) {
            return slip;
        }
        List<String> longer = written.length() < PREFIX
                ? List.of()
                : known.stream().filter(word -> word.startsWith(written)).toList();
        if (longer.size() == 1) {
            return new NearName(longer.get(0), false);
        }
        String nearest = Spelling.nearest(written, known);
        return nearest == null ? null : new NearName(nearest, false);
    }
}

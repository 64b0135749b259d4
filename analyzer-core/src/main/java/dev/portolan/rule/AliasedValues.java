package dev.portolan.rule;

import dev.portolan.finding.Finding;
import dev.portolan.finding.Fix;
import dev.portolan.finding.ObjectIdentity;
import dev.portolan.finding.Related;
import dev.portolan.manifest.InputDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of Secrets and of environment variables that an alias brings to another place. There a message would quote them, as no path of that
 * place says what they are; so they are taken out of what was found.
 */
public final class AliasedValues {

    public static final AliasedValues NONE = new AliasedValues(Set.of());

    private static final String HIDDEN = "<hidden>";

    /** Messages cut values and quote them, so of a longer one nothing of this length is told. */
    private static final int PIECE = 8;

    /** Of what is much longer no message quotes the middle. */
    private static final int LONGEST = 4096;

    private static final int SHORTEST_WORD = 4;

    private final Set<String> pieces = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    private AliasedValues(Set<String> values) {
        values.forEach(this::add);
    }

    public static AliasedValues of(List<InputDocument> documents) {
        Set<String> values = new HashSet<>();
        for (InputDocument document : documents) {
            values.addAll(new AliasWalk(document.yaml()).values());
        }
        return values.isEmpty() ? NONE : new AliasedValues(values);
    }

    private void add(String value) {
        if (value.length() <= PIECE) {
            words.add(value);
            return;
        }
        for (int i = 0; i + PIECE <= value.length(); i++) {
            if (i < LONGEST || i >= value.length() - LONGEST) {
                pieces.add(value.substring(i, i + PIECE));
            }
        }
        // A part that looks like a password, such as the tag of an image.
        for (String word : value.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() >= SHORTEST_WORD
                    && word.length() < PIECE
                    && word.chars().anyMatch(Character::isDigit)) {
                words.add(word);
            }
        }
    }

    /** What was told, without them. */
    Told hide(Told told) {
        return this == NONE ? told : new Told(hide(told.finding()), told.consequences(), told.hold());
    }

    private Finding hide(Finding finding) {
        Fix fix = finding.fix();
        return new Finding(
                finding.rule(),
                finding.severity(),
                hide(finding.message()),
                hide(finding.label()),
                finding.file(),
                finding.span(),
                hide(finding.object()),
                hideIn(finding.field()),
                finding.related().stream()
                        .map(related -> new Related(related.file(), related.span(), hide(related.message())))
                        .toList(),
                fix == null || holds(fix) ? null : fix,
                finding.profiles(),
                finding.fingerprint());
    }

    private @Nullable ObjectIdentity hide(@Nullable ObjectIdentity object) {
        return object == null
                ? null
                : new ObjectIdentity(
                        hideIn(object.apiVersion()),
                        hideIn(object.kind()),
                        hideIn(object.namespace()),
                        hideIn(object.name()));
    }

    private boolean holds(Fix fix) {
        return !hide(fix.title()).equals(fix.title())
                || fix.edits().stream().anyMatch(edit -> !hide(edit.newText()).equals(edit.newText()));
    }

    private @Nullable String hideIn(@Nullable String text) {
        return text == null ? null : hide(text);
    }

    private String hide(String text) {
        boolean[] hidden = new boolean[text.length()];
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            int end = Math.max(endOfPiece(text, i), endOfWord(text, i));
            for (int j = i; j < end; j++) {
                hidden[j] = true;
                any = true;
            }
        }
        return any ? without(text, hidden) : text;
    }

    private int endOfPiece(String text, int start) {
        int end = start + PIECE;
        return end <= text.length() && pieces.contains(text.substring(start, end)) ? end : start;
    }

    private int endOfWord(String text, int start) {
        if (words.isEmpty() || (start > 0 && isOfWord(text.charAt(start - 1)) && isOfWord(text.charAt(start)))) {
            return start;
        }
        int longest = start;
        for (int end = start + 1; end <= Math.min(text.length(), start + PIECE); end++) {
            boolean whole = end == text.length() || !isOfWord(text.charAt(end - 1)) || !isOfWord(text.charAt(end));
            if (whole && words.contains(text.substring(start, end))) {
                longest = end;
            }
        }
        return longest;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static String without(String text, boolean[] hidden) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                parts.add(text.substring(i, i + 1));
            } else if (i == 0 || !hidden[i - 1]) {
                parts.add(HIDDEN);
            }
        }
        return String.join("", parts);
    }
}

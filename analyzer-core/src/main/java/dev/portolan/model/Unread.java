package dev.portolan.model;

import dev.portolan.manifest.DocumentKind;
import dev.portolan.manifest.InputDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of manifests that could not be read. What they mean nobody knows; but what seems to be missing may stand
 * there, if its kind or name does.
 */
public final class Unread {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Lazy<Set<String>> words;

    Unread(List<InputDocument> documents) {
        this.words = new Lazy<>(() -> words(documents));
    }

    private static Set<String> words(List<InputDocument> documents) {
        Set<String> words = new HashSet<>();
        for (InputDocument document : documents) {
            if (document.kind() == DocumentKind.BROKEN_MANIFEST) {
                Matcher matcher =
                        WORD.matcher(document.yaml().file().text(document.yaml().span()));
                while (matcher.find()) {
                    words.add(matcher.group());
                }
            }
        }
        return Set.copyOf(words);
    }

    /** Whether one of them has this word, such as a kind or a name. */
    public boolean mentions(String word) {
        return words.get().contains(word);
    }
}

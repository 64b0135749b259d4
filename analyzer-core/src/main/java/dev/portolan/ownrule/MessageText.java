package dev.portolan.ownrule;

import dev.portolan.manifest.Confidential;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Manifest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message with a few places to fill in. Braces around anything but a word are what they are. */
final class MessageText {

    static final String VALUE = "value";
    static final String CONTAINER = "container";

    /** All words that may stand in braces. */
    static final List<String> PLACES = List.of(VALUE, "field", "kind", "name", "namespace", CONTAINER);

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)\\}");
    private static final int LONGEST_VALUE = 80;

    private final String text;

    MessageText(String text) {
        this.text = text;
    }

    /** The words in braces. */
    List<String> places() {
        return PLACE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** @param container empty where the field is in none */
    String of(Field field, String container) {
        return PLACE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(word(match.group(1), field, container)));
    }

    private static String word(String place, Field field, String container) {
        Manifest manifest = field.manifest();
        return switch (place) {
            case VALUE -> value(field);
            case "field" -> field.path();
            case "kind" -> manifest.kind();
            case "name" -> text(manifest.name());
            case "namespace" -> text(manifest.namespace());
            default -> container;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String value(Field field) {
        if (Confidential.hides(field)) {
            return "<hidden>";
        }
        if (field.isObject() || field.isList()) {
            return field.isList() ? "<list>" : "<mapping>";
        }
        String value = field.text();
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, end(value)) + "...";
    }

    private static int end(String value) {
        return Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
    }
}

package dev.portolan.rules.vocabulary;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.ScalarStyle;
import dev.portolan.yaml.YamlNode;
import dev.portolan.yaml.YamlScalar;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Unsafe fixes that write another value or key in the place of a written one, in its style. */
public final class Overwrite {

    /** What every YAML reader takes for a string, no quotes needed. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]*");

    private static final Pattern WORD_WITH_A_MEANING =
            Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

    private Overwrite() {}

    /** Writes another value; null where the value stands elsewhere, behind an alias. */
    public static @Nullable Fix value(Field field, String value) {
        return field.node() instanceof YamlScalar scalar ? write(field, scalar, value) : null;
    }

    /** Writes a number where a name or number stands; null where the value stands elsewhere, behind an alias. */
    public static @Nullable Fix number(Field field, long number) {
        return field.node() instanceof YamlScalar scalar && standsHere(field, scalar.span())
                ? Fix.unsafe("write " + number, new TextEdit(scalar.span(), String.valueOf(number)))
                : null;
    }

    /** Writes another key; null where the key stands elsewhere, behind an alias. */
    public static @Nullable Fix key(Field field, String key) {
        return field.key() == null ? null : write(field, field.key(), key);
    }

    /** A string as it is written where nothing was, plain or in quotes; null where that takes more than quotes. */
    public static @Nullable String plain(String text) {
        return inStyle(ScalarStyle.PLAIN, text);
    }

    private static @Nullable Fix write(Field field, YamlScalar scalar, String text) {
        String written = inStyle(scalar.style(), text);
        if (written == null || !standsHere(field, scalar.span())) {
            return null;
        }
        return Fix.unsafe("write " + text, new TextEdit(scalar.span(), written));
    }

    private static @Nullable String inStyle(ScalarStyle style, String text) {
        if (!text.matches("[A-Za-z0-9._/-]*")) {
            return null;
        }
        return switch (style) {
            case PLAIN -> isPlain(text) ? text : "\"" + text + "\"";
            case SINGLE_QUOTED -> "'" + text + "'";
            case DOUBLE_QUOTED -> "\"" + text + "\"";
            case LITERAL, FOLDED -> null;
        };
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !WORD_WITH_A_MEANING.matcher(text).matches();
    }

    // An edit behind an alias or a merge would change other objects too.
    private static boolean standsHere(Field field, Span span) {
        YamlNode holder = field.parent().node();
        return holder != null
                && holder.span().contains(span)
                && field.manifest().node().span().contains(span)
                && span.length() > 0
                && "*&".indexOf(field.manifest().file().text().charAt(span.start())) < 0;
    }
}

package dev.portolan.rules.vocabulary;

import dev.portolan.finding.Fix;
import dev.portolan.manifest.Field;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import dev.portolan.yaml.YamlScalar;

/** Scalars as they are written, and other ones in their place. */
public final class ScalarText {

    private ScalarText() {}

    /** Another word for a written one, between the same quotes if it has some. */
    public static TextEdit replace(SourceFile file, Span written, String word) {
        String text = file.text(written);
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        String quote = quoted ? text.substring(0, 1) : "";
        return new TextEdit(written, quote + word + quote);
    }

    /** For one repair that is surely meant. */
    public static Fix write(SourceFile file, Span written, String word) {
        return Fix.safe("write " + word, replace(file, written, word));
    }

    /** For the likeliest of several repairs. */
    public static Fix suggest(SourceFile file, Span written, String word) {
        return Fix.unsafe("write " + word, replace(file, written, word));
    }

    /** What stands between the quotes, without them. */
    public static Fix unquote(Span written, String text) {
        return Fix.safe("write " + text, new TextEdit(written, text));
    }

    /** What a person wrote, 1000 where the API server stores 1k; what is stored, where nobody wrote it. */
    public static String written(Field field) {
        return field.node() instanceof YamlScalar scalar && !scalar.isNull() ? scalar.text() : field.text();
    }

    /** As a string between double quotes, whatever the text is. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '"', '\\' -> quoted.append('\\').append(sign);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(sign);
            }
        }
        return quoted.append('"').toString();
    }
}

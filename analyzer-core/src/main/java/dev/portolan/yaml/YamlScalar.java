package dev.portolan.yaml;

import dev.portolan.source.Span;

/**
 * A scalar with the value that kubectl would read.
 *
 * @param text what is written, unescaped and folded: {@code 0777}, {@code yes}
 * @param value as JSON would write it, a string without its quotes: {@code 511}, {@code true}, {@code null}
 */
public record YamlScalar(Span span, ScalarStyle style, ScalarType type, String text, String value) implements YamlNode {

    public boolean isNull() {
        return type == ScalarType.NULL;
    }

    public boolean isString() {
        return type == ScalarType.STRING;
    }
}

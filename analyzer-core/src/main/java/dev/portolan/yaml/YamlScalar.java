package dev.portolan.yaml;

import dev.portolan.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A scalar with the value that kubectl would read. */
public final class YamlScalar implements YamlNode {

    private static final ScalarStyle[] STYLES = ScalarStyle.values();
    private static final ScalarType[] TYPES = ScalarType.values();

    /** A span of its own would take as much room as the rest: large runs hold millions of scalars. */
    private final int start;

    private final int end;

    /** Numbers of enum constants, for the same reason. */
    private final byte style;

    private final byte type;
    private final String text;
    private final String value;

    /**
     * @param text what is written, unescaped and folded: {@code 0777}, {@code yes}
     * @param value as JSON would write it, a string without its quotes: {@code 511}, {@code true}, {@code null}
     */
    @SuppressWarnings("EnumOrdinal") // Never stored beyond a run.
    public YamlScalar(Span span, ScalarStyle style, ScalarType type, String text, String value) {
        this.start = span.start();
        this.end = span.end();
        this.style = (byte) style.ordinal();
        this.type = (byte) type.ordinal();
        this.text = text;
        this.value = value;
    }

    @Override
    public Span span() {
        return new Span(start, end);
    }

    public ScalarStyle style() {
        return STYLES[style];
    }

    public ScalarType type() {
        return TYPES[type];
    }

    /** What is written, unescaped and folded: {@code 0777}, {@code yes}. */
    public String text() {
        return text;
    }

    /** As JSON would write it, a string without its quotes: {@code 511}, {@code true}, {@code null}. */
    public String value() {
        return value;
    }

    public boolean isNull() {
        return type() == ScalarType.NULL;
    }

    public boolean isString() {
        return type() == ScalarType.STRING;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof YamlScalar scalar
                && start == scalar.start
                && end == scalar.end
                && style == scalar.style
                && type == scalar.type
                && text.equals(scalar.text)
                && value.equals(scalar.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end, text, value);
    }

    @Override
    public String toString() {
        return style() + " " + type() + " " + value + " at " + span();
    }
}

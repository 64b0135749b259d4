package dev.portolan.yaml;

import dev.portolan.source.Span;
import dev.portolan.source.TextEdit;
import org.jspecify.annotations.Nullable;

/** Knows the slips that have one plain meaning. */
final class Slips {

    private Slips() {}

    /**
     * The change that may help.
     *
     * @param start where the text begins in its file
     */
    static @Nullable Repair find(String text, int start, EngineFailure failure) {
        int at = failure.at() - start;
        if (failure.context().equals("while scanning a double-quoted scalar")) {
            return separatorEscape(text, start, at);
        }
        if (failure.context().equals("while scanning a block scalar") && at < text.length() && text.charAt(at) == '#') {
            // kubectl wants no blank before a comment behind | and >.
            return new Repair(TextEdit.insert(start + at, " "), null);
        }
        return null;
    }

    /** YAML's escapes for two line breaks, which the engine does not know. */
    private static @Nullable Repair separatorEscape(String text, int start, int at) {
        if (at < 1 || at >= text.length() || text.charAt(at - 1) != '\\') {
            return null;
        }
        String code = switch (text.charAt(at)) {
            case 'L' -> "u2028";
            case 'P' -> "u2029";
            default -> "";
        };
        return code.isEmpty() ? null : new Repair(new TextEdit(new Span(start + at, start + at + 1), code), null);
    }
}

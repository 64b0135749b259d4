package dev.portolan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.portolan.source.Position;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.io.IOException;

/** The small objects of which SARIF is made. */
final class SarifParts {

    /** The name under which addresses relative to the repository's root are known. */
    static final String ROOT = "SRCROOT";

    /** Of a text, in UTF-16 units; GitHub takes no more. Pages of rules and texts of fixes have no such bound. */
    static final int LONGEST_TEXT = 1_024;

    private SarifParts() {}

    /**
     * A message, its end left out where it is too long. Braces stay single: the standard wants them doubled, but viewers would show the double ones.
     */
    static void text(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        JsonText.member(json, "text", bounded(withoutLinks(VisibleText.of(text))));
        json.writeEndObject();
    }

    /** Words of a manifest such as {@code [x](y)} would be shown as a link. */
    private static String withoutLinks(String text) {
        return text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text;
    }

    static String bounded(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }

    static void artifact(String path, SourceRoot root, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        String relative = root.relative(path);
        if (relative == null) {
            json.writeStringField("uri", root.absolute(path));
        } else {
            json.writeStringField("uri", relative);
            json.writeStringField("uriBaseId", ROOT);
        }
        json.writeEndObject();
    }

    static void place(SourceFile file, Span span, SourceRoot root, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        artifact(file.path(), root, json);
        region("region", file, span, json);
        json.writeEndObject();
    }

    static void region(String name, SourceFile file, Span span, JsonGenerator json) throws IOException {
        Position start = file.position(span.start());
        Position end = file.position(span.end());
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", start.line());
        json.writeNumberField("startColumn", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
        json.writeEndObject();
    }
}

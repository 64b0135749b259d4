package dev.portolan.report;

import dev.portolan.finding.Finding;
import dev.portolan.source.Position;
import dev.portolan.source.SourceFile;

/**
 * Where something stands, in the words that all reports share; visible text. Behind a pipe nobody has the file, so what a document was
 * rendered from stands beside its place. It never stands in for it: the lines are not the template's.
 */
public final class PlaceWords {

    private PlaceWords() {}

    /** File, line and column: {@code shop/web.yaml:24:10}, {@code <stdin>:24:10, rendered from shop/templates/web.yaml}. */
    public static String of(SourceFile file, int offset) {
        Position position = file.position(offset);
        return VisibleText.of(file.path()) + ":" + position.line() + ":" + position.column()
                + rendered(file.renderedFrom(offset));
    }

    /** The file alone. */
    public static String file(SourceFile file, int offset) {
        return VisibleText.of(file.path()) + rendered(file.renderedFrom(offset));
    }

    /** File and line of what a chart or a list names. */
    public static String of(String file, int line, String renderedFrom) {
        return VisibleText.of(file) + ":" + line + rendered(renderedFrom);
    }

    private static String rendered(String name) {
        return name.isEmpty() ? "" : ", rendered from " + VisibleText.of(name);
    }

    /** The message, for formats whose places are files and lines and nothing else; not yet visible text. */
    static String message(Finding finding) {
        return message(finding.message(), finding.file(), finding.span().start());
    }

    static String message(String message, SourceFile file, int offset) {
        String name = file.renderedFrom(offset);
        return name.isEmpty() ? message : message + " (rendered from " + name + ")";
    }
}

package dev.portolan.html;

import dev.portolan.report.CodeLine;
import dev.portolan.report.Excerpts;
import dev.portolan.report.PlaceWords;
import dev.portolan.report.VisibleText;
import dev.portolan.source.SourceFile;
import dev.portolan.source.Span;
import java.util.List;

/**
 * A place of the input and what stands there.
 *
 * @param at file, line and column: {@code shop/web.yaml:24:10}
 * @param words what is to be seen there; empty for nothing
 * @param lines none where they may not be shown
 */
public record PlaceView(String at, String words, List<CodeLine> lines) {

    static PlaceView of(SourceFile file, Span span, String words, List<CodeLine> lines) {
        return new PlaceView(PlaceWords.of(file, span.start()), VisibleText.of(words), lines);
    }

    static List<CodeLine> lines(SourceFile file, Span span, Excerpts excerpts, boolean shown) {
        return shown ? excerpts.lines(file, span) : List.of();
    }
}

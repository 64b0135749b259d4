package dev.portolan.yaml;

import dev.portolan.source.Span;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Clean spans for the engine's events. The engine's starts include anchor and tag, its ends of blocks swallow comments
 * and blank lines.
 */
final class EventPlaces {

    private final EngineText source;
    private final String text;

    EventPlaces(EngineText source) {
        this.source = source;
        this.text = source.text();
    }

    Span alias(AliasEvent event) {
        return inFile(start(event), end(event));
    }

    /** From its first to its last sign, without anchor and tag; empty where nothing is written. */
    Span scalar(ScalarEvent event) {
        int end = end(event);
        int start = skipProperties(start(event), end);
        if (event.isLiteral() || event.isFolded()) {
            end = blockEnd(start, end);
        }
        return inFile(start, end);
    }

    /** What is written in a scalar's place, with its quotes. */
    String written(ScalarEvent event) {
        int end = end(event);
        return text.substring(skipProperties(start(event), end), end);
    }

    /** The two signs behind an event; fewer at the end. */
    String next(Event event) {
        int end = end(event);
        return text.substring(end, Math.min(end + 2, text.length()));
    }

    /** Where a collection begins in {@link EngineText#text}, without anchor and tag. */
    int collectionStart(NodeEvent event) {
        return skipProperties(start(event), text.length());
    }

    /** Whether a collection that begins here ends with a bracket. */
    boolean isBracket(int start) {
        return start < text.length() && (text.charAt(start) == '[' || text.charAt(start) == '{');
    }

    int fileStart(int offset) {
        return source.fileStart(offset);
    }

    /** Where an event ends in the file. */
    int fileEnd(Event event) {
        return source.fileEnd(end(event));
    }

    private Span inFile(int start, int end) {
        int fileStart = source.fileStart(start);
        return new Span(fileStart, Math.max(fileStart, source.fileEnd(end)));
    }

    private int start(Event event) {
        return offset(event.getStartMark().orElseThrow());
    }

    private int end(Event event) {
        return offset(event.getEndMark().orElseThrow());
    }

    int fileOffset(Mark mark) {
        return source.fileStart(offset(mark));
    }

    private int offset(Mark mark) {
        return source.unit(mark.getIndex());
    }

    private int skipProperties(int start, int end) {
        int at = start;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            at = skipBlanks(skipWord(at, end), end);
        }
        return at;
    }

    private int skipWord(int start, int end) {
        int at = start;
        while (at < end && !LineText.isBlankOrLineEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipBlanks(int start, int end) {
        int at = start;
        while (at < end) {
            if (text.charAt(at) == '#') {
                // The engine's text ends with a line end.
                at = Math.min(text.indexOf('\n', at), end);
            } else if (LineText.isBlankOrLineEnd(text.charAt(at))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** The end of the last line of a block scalar that holds more than blanks; of its first line where none does. */
    private int blockEnd(int start, int end) {
        int at = end;
        while (at > start && LineText.isBlankOrLineEnd(text.charAt(at - 1))) {
            at--;
        }
        int lineEnd = at;
        while (lineEnd < end && !LineText.isLineEnd(text.charAt(lineEnd))) {
            lineEnd++;
        }
        return text.lastIndexOf('\n', at - 1) < start && text.indexOf('\n', start) >= at ? at : lineEnd;
    }
}

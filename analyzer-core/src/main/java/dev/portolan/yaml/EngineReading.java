package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
import dev.portolan.finding.SyntaxProblem;
import dev.portolan.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * One parse of a text by the engine.
 *
 * @param root null where the text holds no node, or could not be read
 * @param rejection why nothing could be read; null where it could
 * @param problems that were met besides, in their order
 */
record EngineReading(@Nullable YamlNode root, @Nullable ReadingProblem rejection, List<ReadingProblem> problems) {

    private static final int SMALLEST_BUFFER_BITS = 10;

    /** One for each power of two: the engine wants a buffer as large as the text, or long lines cost their square. */
    private static final @Nullable LoadSettings[] SETTINGS = new LoadSettings[32];

    /** The first document of a text; kubectl reads no other. */
    static EngineReading of(EngineText source, ReadingLimits limits) {
        EventPlaces places = new EventPlaces(source);
        List<ReadingProblem> problems = new ArrayList<>();
        Composer composer = new Composer(places, limits, problems);
        try {
            LoadSettings settings = settings(source.text().length());
            ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, source.text()));
            boolean isOpen = true;
            while (isOpen && parser.hasNext()) {
                Event event = parser.next();
                composer.accept(event);
                isOpen = event.getEventId() != Event.ID.DocumentEnd;
            }
            return new EngineReading(composer.root(), null, problems);
        } catch (RejectedDocument rejected) {
            return new EngineReading(null, rejected.problem(), problems);
        } catch (MarkedYamlEngineException broken) {
            return new EngineReading(null, SyntaxWords.of(broken, places), problems);
        } catch (RuntimeException broken) {
            // The engine throws other things too, for escapes beyond Unicode for instance.
            return new EngineReading(
                    null,
                    new SyntaxProblem(new Span(places.fileStart(0), places.fileStart(0)), null, "not YAML"),
                    problems);
        }
    }

    private static LoadSettings settings(int length) {
        int bits = Math.max(SMALLEST_BUFFER_BITS, 32 - Integer.numberOfLeadingZeros(length));
        LoadSettings known = SETTINGS[bits];
        if (known == null) {
            known = LoadSettings.builder()
                    .setBufferSize(1 << bits)
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setParseComments(false)
                    .build();
            SETTINGS[bits] = known;
        }
        return known;
    }
}

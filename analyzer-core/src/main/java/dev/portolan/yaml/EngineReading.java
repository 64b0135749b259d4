package dev.portolan.yaml;

import dev.portolan.finding.ReadingProblem;
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
 * @param failure where the engine gave up; null where it did not
 * @param problems that we met ourselves, in their order; the last one ended the reading if there is neither root nor failure
 */
record EngineReading(@Nullable YamlNode root, @Nullable EngineFailure failure, List<ReadingProblem> problems) {

    private static final int SMALLEST_BUFFER_BITS = 10;

    /** One for each power of two: the engine wants a buffer as large as the text, or long lines cost their square. */
    private static final @Nullable LoadSettings[] SETTINGS = new LoadSettings[32];

    /**
     * The first document of a text; kubectl reads no other.
     *
     * @param isJson whether kubectl reads it as JSON
     */
    static EngineReading of(EngineText source, ReadingLimits limits, boolean isJson) {
        EventPlaces places = new EventPlaces(source);
        List<ReadingProblem> problems = new ArrayList<>();
        Composer composer = new Composer(places, limits, problems, isJson);
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
            problems.add(rejected.problem());
            return new EngineReading(null, null, problems);
        } catch (MarkedYamlEngineException broken) {
            EngineFailure failure = EngineFailure.of(
                    broken.getContext(),
                    broken.getContextMark().map(places::fileOffset).orElse(-1),
                    broken.getProblem(),
                    broken.getProblemMark().map(places::fileOffset).orElse(places.fileStart(0)));
            return new EngineReading(null, failure, problems);
        } catch (RuntimeException broken) {
            // The engine throws other things too, for escapes beyond Unicode for instance; those know no place.
            return new EngineReading(null, EngineFailure.of(null, -1, null, composer.lastEnd()), problems);
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

    /** Whether the text was read to its end. */
    boolean isComplete() {
        return failure == null && (root != null || problems.isEmpty());
    }
}

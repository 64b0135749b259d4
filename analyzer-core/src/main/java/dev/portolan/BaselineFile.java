package dev.portolan;

import dev.portolan.report.OutputFile;
import dev.portolan.report.VisibleText;
import dev.portolan.source.FileBytes;
import dev.portolan.suppression.Baseline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A baseline that was read.
 *
 * @param given the file's name as it was asked for
 */
public record BaselineFile(Path file, String given, Baseline baseline) {

    /** Where the baseline is if nobody says otherwise. */
    public static final String DEFAULT = "portolan-baseline.tsv";

    /**
     * @param given the file's name as it was asked for
     * @throws AnalysisException if it is not there, or no baseline
     */
    public static BaselineFile read(Path file, String given) throws AnalysisException {
        try {
            return parse(file, given, FileBytes.of(file));
        } catch (NoSuchFileException missing) {
            throw new AnalysisException("there is no baseline " + given + "; \"portolan baseline create\" makes one");
        } catch (IOException unreadable) {
            throw new AnalysisException("cannot read the baseline " + given);
        }
    }

    /**
     * A baseline whose text lies elsewhere than in its file.
     *
     * @throws AnalysisException if it is no baseline
     */
    public static BaselineFile parse(Path file, String given, byte[] text) throws AnalysisException {
        try {
            CharBuffer read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return new BaselineFile(file, given, Baseline.parse(read.toString()));
        } catch (CharacterCodingException noText) {
            throw new AnalysisException("the baseline " + given + " is no text");
        } catch (IllegalArgumentException wrong) {
            throw new AnalysisException(given + ":" + wrong.getMessage()
                    + ": this line is no finding; take it out, or make the baseline anew");
        }
    }

    /** That not all it knows is in an analysis any more, for people; null where all of it is. */
    public @Nullable String gone(Analysis analysis) {
        int gone = analysis.gone(baseline).size();
        return gone == 0
                ? null
                : gone + " of " + baseline.entries().size() + " findings in " + VisibleText.of(given)
                        + " are gone; \"portolan baseline update\" takes them out";
    }

    /** Writes all of it, or leaves an old one as it was. */
    public static void write(Path file, String given, Baseline baseline) throws AnalysisException {
        try {
            OutputFile.write(file, out -> out.write(baseline.text()));
        } catch (IOException unwritable) {
            throw new AnalysisException("cannot write the baseline to " + given);
        }
    }
}

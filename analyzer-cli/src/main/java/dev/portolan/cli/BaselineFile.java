package dev.portolan.cli;

import dev.portolan.suppression.Baseline;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A baseline that was read.
 *
 * @param given the file's name as it was asked for
 */
record BaselineFile(Path file, String given, Baseline baseline) {

    /** Where the baseline is if nobody says otherwise. */
    static final String DEFAULT = "portolan-baseline.tsv";

    static BaselineFile read(String given, Session session) throws UsageException {
        Path file = place(given, session);
        try {
            return new BaselineFile(file, given, Baseline.parse(Files.readString(file)));
        } catch (NoSuchFileException missing) {
            throw new UsageException("there is no baseline " + given + "; \"portolan baseline create\" makes one");
        } catch (CharacterCodingException noText) {
            throw new UsageException("the baseline " + given + " is no text");
        } catch (IOException unreadable) {
            throw new UsageException("cannot read the baseline " + given);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(given + ":" + wrong.getMessage()
                    + ": this line is no finding; take it out, or make the baseline anew");
        }
    }

    static Path place(String given, Session session) throws UsageException {
        return session.workingDirectory().resolve(Input.path(given));
    }

    /** Writes beside the file first, so that an old one lasts until there is a new one. */
    static void write(Path file, String given, Baseline baseline) throws UsageException {
        Path fresh = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            Files.writeString(fresh, baseline.text());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UsageException("cannot write the baseline to " + given);
        }
    }
}

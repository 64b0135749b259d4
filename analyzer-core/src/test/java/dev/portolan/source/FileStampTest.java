package dev.portolan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = folder.resolve("web.yaml");
        write("a: 1\n");
        assumeThat(FileStamp.of(file)).isNotNull();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }

    private static FileStamp stamp(Path file) {
        return Objects.requireNonNull(FileStamp.of(file));
    }

    /** Until what changes from now on has another time. */
    private void awaitTick() throws IOException {
        Path other = folder.resolve("other");
        int writes = 0;
        do {
            Files.writeString(other, "x");
            assertThat(writes++).as("writes within one step of the clock").isLessThan(1_000_000);
        } while (stamp(other).changed().compareTo(stamp(file).changed()) <= 0);
    }

    @Test
    void fileLeftAloneKeepsItsStamp() {
        assertThat(stamp(file)).isEqualTo(stamp(file));
    }

    @Test
    void changeOfTheSameLengthAtTheSameTimeShows() throws IOException {
        FileStamp before = stamp(file);
        awaitTick();
        write("a: 2\n");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
        assertThat(stamp(file)).isNotEqualTo(before);
    }

    @Test
    void otherFileOfTheSameNameShows() throws IOException {
        FileStamp before = stamp(file);
        Path other = Files.writeString(folder.resolve("next"), "a: 2\n");
        Files.delete(file);
        Files.move(other, file);
        assertThat(stamp(file)).isNotEqualTo(before);
    }

    @Test
    void fileIsSettledAFewSecondsAfterItsLastChange() {
        Instant changed = stamp(file).changed().toInstant();
        assertThat(stamp(file).isSettled(changed)).isFalse();
        assertThat(stamp(file).isSettled(changed.minusSeconds(60))).isFalse();
        assertThat(stamp(file).isSettled(changed.plusSeconds(3))).isFalse();
        assertThat(stamp(file).isSettled(changed.plusSeconds(4))).isTrue();
    }

    @Test
    void missingFileHasNone() {
        assertThat(FileStamp.of(folder.resolve("missing"))).isNull();
    }
}

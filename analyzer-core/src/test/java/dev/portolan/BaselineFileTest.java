package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portolan.suppression.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {

    private static final Baseline NONE = Baseline.of(List.of());

    @TempDir
    private Path folder;

    @Test
    void newTextKeepsTheModeOfTheOldFile() throws Exception {
        Path file = Files.writeString(folder.resolve("known.tsv"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        BaselineFile.write(file, "known.tsv", NONE);

        assertThat(file).content().isEqualTo(NONE.text());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-rw----"));
    }

    @Test
    void linkStaysOneAndItsFileIsWritten() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Path file = Files.writeString(shared.resolve("known.tsv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.tsv"), file);

        BaselineFile.write(link, "link.tsv", NONE);

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo(NONE.text());
        assertThat(names(folder)).containsExactly("link.tsv", "shared");
        assertThat(names(shared)).containsExactly("known.tsv");
    }

    /** Somebody may have put a link there, to have another file written in a folder that all can write to. */
    @Test
    void nothingIsWrittenThroughAFileThatIsInTheWay() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "theirs");
        String passing = ".known.tsv." + ProcessHandle.current().pid() + ".tmp";
        Files.createSymbolicLink(folder.resolve(passing), other);

        assertThatThrownBy(() -> BaselineFile.write(folder.resolve("known.tsv"), "known.tsv", NONE))
                .isInstanceOf(AnalysisException.class)
                .hasMessage("cannot write the baseline to known.tsv");
        assertThat(other).content().isEqualTo("theirs");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}

package dev.portolan.rules;

import dev.portolan.source.SourceFile;
import dev.portolan.yaml.ReadingLimits;
import dev.portolan.yaml.YamlMapping;
import dev.portolan.yaml.YamlReader;
import dev.portolan.yaml.YamlScalar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * A line of a file of recorded facts: a JSON object.
 *
 * @param source the line itself, which the spans of {@code root} are of
 */
public record RecordedLine(SourceFile source, YamlMapping root) {

    /** All lines of a recording among the test resources, such as {@code service-targets}. */
    public static List<RecordedLine> ofResource(String name) throws IOException {
        return read(Objects.requireNonNull(
                RecordedLine.class.getResourceAsStream("/reference/" + name + ".jsonl.gz"), name));
    }

    /** All lines of a file that is compressed with gzip. */
    public static List<RecordedLine> ofFile(Path file) throws IOException {
        return read(Files.newInputStream(file));
    }

    private static List<RecordedLine> read(InputStream packed) throws IOException {
        List<RecordedLine> read = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                SourceFile source = SourceFile.of("line.json", line);
                read.add(new RecordedLine(source, (YamlMapping) Objects.requireNonNull(
                        YamlReader.read(source, ReadingLimits.DEFAULT).get(0).root())));
            }
        }
        return read;
    }

    /** The scalar of this name; empty where there is none. */
    public String text(String name) {
        return root.get(name) instanceof YamlScalar scalar ? scalar.value() : "";
    }
}

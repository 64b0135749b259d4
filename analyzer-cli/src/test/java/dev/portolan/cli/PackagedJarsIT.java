package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command needs is in its folder: some jars of libraries are left out, and tests on Maven's class path would not miss them. */
class PackagedJarsIT {

    private static final Path LIBRARIES = Path.of("target/portolan/lib");

    @Test
    void noClassThatOursNameIsMissing() throws IOException {
        List<String> jars = jars();
        List<String> arguments = new ArrayList<>(List.of("--multi-release", "17", "--missing-deps"));
        arguments.addAll(List.of("--class-path", String.join(File.pathSeparator, jars)));
        jars.stream().filter(jar -> jar.contains("portolan-")).forEach(arguments::add);
        StringWriter output = new StringWriter();

        int code = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(output), new PrintWriter(output), arguments.toArray(String[]::new));

        assertThat(jars).as("jars of ours").anyMatch(jar -> jar.contains("portolan-rules"));
        assertThat(output.toString().lines().filter(line -> line.contains("not found")))
                .as("what jdeps does not find")
                .isEmpty();
        assertThat(code).isZero();
    }

    private static List<String> jars() throws IOException {
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}

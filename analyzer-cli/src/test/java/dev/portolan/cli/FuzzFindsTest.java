package dev.portolan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What .ci/fuzz found once is found no more: each input goes through every command and every report. */
class FuzzFindsTest {

    private static final Path FINDS = Path.of("src/test/resources/finds");
    private static final String INPUT = "input.yaml";

    @TempDir
    private Path folder;

    static List<Path> finds() throws IOException {
        try (Stream<Path> files = Files.list(FINDS)) {
            return files.sorted().toList();
        }
    }

    static Stream<String> commands() {
        Stream<String> checks = Stream.of(
                        "text", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "csv", "markdown", "html")
                .map(format -> "check --notes --format " + format);
        Stream<String> charts =
                Stream.of("html", "svg", "dot", "mermaid", "json").map(format -> "graph --format " + format);
        Stream<String> others = Stream.of(
                "check --complete --profile restricted --diff --unsafe-fixes",
                "effective",
                "effective --format json",
                "reach",
                "reach --format json",
                "baseline create --force",
                "check --fix --unsafe-fixes");
        return Stream.of(checks, charts, others).flatMap(commands -> commands);
    }

    @ParameterizedTest
    @MethodSource("finds")
    void everyCommandBears(Path find) throws IOException {
        for (String command : commands().toList()) {
            Files.copy(find, folder.resolve(INPUT), StandardCopyOption.REPLACE_EXISTING);
            List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
            words.add(INPUT);

            Run run = Run.in(folder, words.toArray(String[]::new));

            assertThat(run.exitCode()).as("%s: %s", command, run.err()).isBetween(0, 1);
            assertThat(run.out()).as(command).doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");
        }
    }

    @ParameterizedTest
    @MethodSource("finds")
    void whatPeopleReadStaysShort(Path find) throws IOException {
        Files.copy(find, folder.resolve(INPUT));

        for (String format : List.of("text", "github", "gitlab", "junit", "checkstyle", "markdown")) {
            Run run = Run.in(folder, "check", "--notes", "--format", format, INPUT);

            assertThat(run.out()).as(format).hasSizeLessThan(10_000);
        }
    }
}

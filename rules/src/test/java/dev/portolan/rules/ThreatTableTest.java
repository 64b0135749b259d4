package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md and the list of dependencies say is so. */
class ThreatTableTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\| `([^`:]+:[^`]+)`");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void provesOfThreatsAreThere() throws IOException {
        String table = Files.readString(Shared.project().resolve("SECURITY.md"));
        Set<String> named = all(TEST, table);
        Set<String> there = new TreeSet<>();
        for (Path folder : modules()) {
            Path tests = folder.resolve("src/test/java");
            if (Files.isDirectory(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .forEach(there::add);
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(there).containsAll(named);
        assertThat(table.lines().filter(line -> line.startsWith("| ")).skip(1))
                .allMatch(line -> TEST.matcher(line).find());
    }

    @Test
    void everyDependencyHasAReason() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path folder : modules()) {
            String pom = Files.readString(folder.resolve("pom.xml"));
            DEPENDENCY
                    .matcher(pom)
                    .results()
                    .map(match -> match.group(1) + ":" + match.group(2))
                    .filter(name -> !name.startsWith("dev.portolan:") && !isOfABuild(name))
                    .forEach(used::add);
        }
        assertThat(all(LIBRARY, Files.readString(Shared.project().resolve("docs/dependencies.md"))))
                .isEqualTo(used);
    }

    /** Of plug-ins that work while the distribution is put together. */
    private static boolean isOfABuild(String name) {
        return name.startsWith("org.ow2.asm:");
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Shared.project())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pom.xml")))
                    .toList();
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

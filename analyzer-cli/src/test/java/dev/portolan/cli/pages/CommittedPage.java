package dev.portolan.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of {@code docs/} that is made of what the code knows, and committed so that people can read it. */
record CommittedPage(String name, String test) {

    private static final String WRITE = "PORTOLAN_WRITE_PAGES";

    /** The folder of the whole project. */
    static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.isDirectory(folder.resolve("rules/docs"))
                ? folder
                : folder.resolve("..").normalize();
    }

    /** Fails where the committed text is another, and says how it is made anew. */
    void is(String text) throws IOException {
        Path file = project().resolve("docs").resolve(name);
        if (System.getenv(WRITE) != null) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(
                        "docs/%s is not what it is made of; %s=1 mvn -B -ntp verify -pl analyzer-cli -am -Dtest=%s"
                                + " -Dsurefire.failIfNoSpecifiedTests=false writes it",
                        name, WRITE, test)
                .isEqualTo(text);
    }
}

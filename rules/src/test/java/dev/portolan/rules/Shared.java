package dev.portolan.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of recorded facts and real manifests, which lies beside the project and is no part of it. */
public final class Shared {

    private static final String VARIABLE = "PORTOLAN_SHARED";

    private Shared() {}

    /** Aborts the test, loudly, where it is missing; {@code PORTOLAN_SHARED} says that it lies elsewhere. */
    public static Path folder() {
        String given = System.getenv(VARIABLE);
        Path folder = given == null ? project().resolveSibling("shared") : Path.of(given);
        if (!Files.isDirectory(folder)) {
            System.out.println(
                    "SKIPPED: there is no folder \"shared\" beside the project; " + VARIABLE + " may say where it is");
            Assumptions.abort("the shared folder is missing");
        }
        return folder;
    }

    /** The root of the reactor, where {@code examples} lies. */
    public static Path project() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.isDirectory(folder.resolve("rules/docs"))
                ? folder
                : folder.resolve("..").normalize();
    }
}

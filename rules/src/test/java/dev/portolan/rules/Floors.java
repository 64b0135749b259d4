package dev.portolan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** How many recorded facts each test must agree with at least: {@code floors.properties}. */
public final class Floors {

    private Floors() {}

    /** Prints a share; fails if it is below its floor, and also if it is above one that nobody has raised. */
    public static void check(String name, int reached, int total) throws IOException {
        System.out.printf("%s: %d of %d%n", name, reached, total);
        Properties floors = new Properties();
        try (InputStream file = Floors.class.getResourceAsStream("/floors.properties")) {
            floors.load(Objects.requireNonNull(file));
        }
        assertThat(String.valueOf(reached)).as("%s in floors.properties", name).isEqualTo(floors.getProperty(name));
    }
}

package dev.portolan.suppression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What checks of other tools stand for here, as a file on the class path beside the rules says it. */
public final class ForeignChecks {

    private static final String PLACE = "portolan/foreign-checks.tsv";
    private static final int CELLS = 5;

    private final List<ForeignCheck> checks;

    private ForeignChecks(List<ForeignCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Those that are known; none without the rules. */
    public static ForeignChecks load() {
        List<ForeignCheck> checks = new ArrayList<>();
        try (InputStream file = ForeignChecks.class.getClassLoader().getResourceAsStream(PLACE)) {
            String text = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", CELLS);
                List<String> rules = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(",", -1));
                checks.add(new ForeignCheck(cells[0], cells[1], cells[2].equals("on"), rules, cells[4]));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new ForeignChecks(checks);
    }

    /** The checks of a tool, in the order of its documentation. */
    public List<ForeignCheck> of(String tool) {
        return checks.stream().filter(check -> check.tool().equals(tool)).toList();
    }

    /** Null for one that nobody knows. */
    public @Nullable ForeignCheck find(String tool, String name) {
        for (ForeignCheck check : checks) {
            if (check.tool().equals(tool) && check.name().equals(name)) {
                return check;
            }
        }
        return null;
    }

    /** Our rules that stand for a check, or for all of a tool where that is {@code *}. */
    Set<String> rules(String tool, String name) {
        Set<String> rules = new LinkedHashSet<>();
        for (ForeignCheck check : of(tool)) {
            if (name.equals("*") || check.name().equals(name)) {
                rules.addAll(check.rules());
            }
        }
        return rules;
    }
}

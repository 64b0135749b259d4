package dev.portolan.rule;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.portolan.finding.Profile;
import dev.portolan.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a jar's rules say, as a file in that jar. Reading annotations costs a cold JVM more than reading a few manifests.
 * The build writes the file, sorted by id; where there is none, or where a rule is not in it, the annotations are read.
 */
public final class RuleIndex {

    static final String PLACE = "META-INF/portolan/rules.tsv";

    private static final int ID = 1;
    private static final int SEVERITY = 2;
    private static final int ON_BY_DEFAULT = 3;
    private static final int EXPLAINS = 4;
    private static final int PROFILES = 5;
    private static final int OPTIONS = 6;
    private static final int SUMMARY = 7;

    private final Map<String, String> lines = new HashMap<>();

    private RuleIndex() {}

    /**
     * Writes the index of all rules on the class path.
     *
     * @param arguments the folder of classes to put it into
     */
    public static void main(String[] arguments) throws IOException {
        StringBuilder text = new StringBuilder();
        for (RegisteredRule rule : RuleCatalog.annotated().rules()) {
            text.append(String.join(
                            "\t",
                            rule.rule().getClass().getName(),
                            rule.id(),
                            rule.severity().name(),
                            String.valueOf(rule.onByDefault()),
                            String.join(",", rule.explains()),
                            rule.profiles().stream().map(Profile::name).collect(Collectors.joining(",")),
                            cell(rule.options()),
                            rule.summary()))
                    .append('\n');
        }
        Path file = Path.of(arguments[0]).resolve(PLACE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static RuleIndex read(ClassLoader loader) {
        RuleIndex index = new RuleIndex();
        try {
            Enumeration<URL> files = loader.getResources(PLACE);
            while (files.hasMoreElements()) {
                try (InputStream file = files.nextElement().openStream()) {
                    index.add(new String(file.readAllBytes(), UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return index;
    }

    /** What is said of a class; null if nothing is. */
    @Nullable
    String line(String className) {
        return lines.get(className);
    }

    static RegisteredRule register(String line, Supplier<? extends Rule> maker) {
        String[] cells = line.split("\t", -1);
        return new RegisteredRule(
                cells[ID],
                Severity.valueOf(cells[SEVERITY]),
                cells[SUMMARY],
                words(cells[EXPLAINS]),
                profiles(cells[PROFILES]),
                cells[ON_BY_DEFAULT].equals("true"),
                options(cells[OPTIONS]),
                new LazyRule(maker));
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
    }

    private static List<Profile> profiles(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<Profile> profiles = new ArrayList<>();
        for (String word : words(cell)) {
            profiles.add(Profile.valueOf(word));
        }
        return profiles;
    }

    /** {@code tags=latest,main;names=x}. */
    private static String cell(Map<String, List<String>> options) {
        StringBuilder cell = new StringBuilder();
        new TreeMap<>(options)
                .forEach((name, words) -> cell.append(cell.isEmpty() ? "" : ";")
                        .append(name)
                        .append('=')
                        .append(String.join(",", words)));
        return cell.toString();
    }

    private static Map<String, List<String>> options(String cell) {
        if (cell.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> options = new HashMap<>();
        for (String option : cell.split(";", -1)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), words(option.substring(equals + 1)));
        }
        return options;
    }

    private void add(String text) {
        for (String line : text.split("\n", -1)) {
            int end = line.indexOf('\t');
            if (end > 0) {
                lines.put(line.substring(0, end), line);
            }
        }
    }
}

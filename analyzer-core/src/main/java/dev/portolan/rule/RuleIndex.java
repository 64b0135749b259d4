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
import java.util.stream.Collectors;

/**
 * What the annotations of a jar's rules say, as a file in that jar. Reading annotations costs a cold JVM more than reading a few manifests.
 * The build writes the file; where there is none, or where a rule is not in it, the annotations are read.
 */
public final class RuleIndex {

    private static final String PLACE = "META-INF/portolan/rules.tsv";

    private static final int CLASS = 0;
    private static final int ID = 1;
    private static final int SEVERITY = 2;
    private static final int ON_BY_DEFAULT = 3;
    private static final int EXPLAINS = 4;
    private static final int PROFILES = 5;
    private static final int OPTIONS = 6;
    private static final int SUMMARY = 7;

    private final Map<String, String[]> lines = new HashMap<>();

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

    RegisteredRule register(Rule rule) {
        String[] line = lines.get(rule.getClass().getName());
        return line == null
                ? RegisteredRule.of(rule)
                : new RegisteredRule(
                        line[ID],
                        Severity.valueOf(line[SEVERITY]),
                        line[SUMMARY],
                        words(line[EXPLAINS]),
                        profiles(line[PROFILES]),
                        line[ON_BY_DEFAULT].equals("true"),
                        options(line[OPTIONS]),
                        rule);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(",", -1));
    }

    private static List<Profile> profiles(String cell) {
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
        Map<String, List<String>> options = new HashMap<>();
        for (String option : cell.isEmpty() ? new String[0] : cell.split(";", -1)) {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), words(option.substring(equals + 1)));
        }
        return options;
    }

    private void add(String text) {
        for (String line : text.split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > SUMMARY) {
                lines.put(cells[CLASS], cells);
            }
        }
    }
}

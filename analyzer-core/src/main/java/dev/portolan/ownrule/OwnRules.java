package dev.portolan.ownrule;

import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.FileBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules in {@code rules/<id>/rule.yaml} beside a configuration. */
public final class OwnRules {

    public static final String FOLDER = "rules";
    public static final String FILE_NAME = "rule.yaml";

    private OwnRules() {}

    /** The folders of rules below a folder, sorted; none if there is no such folder. */
    public static List<Path> folders(Path rules) {
        if (!Files.isDirectory(rules, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(rules)) {
            return folders.filter(OwnRules::isRule).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** Whether a folder holds a rule. Links are not followed: what they lead to need not be the project's. */
    public static boolean isRule(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(FILE_NAME), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Reads the rules of some folders.
     *
     * @param name of the folder that holds them, for messages
     * @param taken ids of other rules
     * @param problems takes what is wrong, each with its place before it
     */
    public static List<RegisteredRule> read(
            List<Path> folders, String name, Set<String> taken, Consumer<String> problems) {
        List<RegisteredRule> rules = new ArrayList<>();
        for (Path folder : folders) {
            String id = String.valueOf(folder.getFileName());
            String file = name + "/" + id + "/" + FILE_NAME;
            try {
                RegisteredRule rule =
                        OwnRuleReader.read(folder, id, file, FileBytes.of(folder.resolve(FILE_NAME)), taken, problems);
                if (rule != null) {
                    rules.add(rule);
                }
            } catch (IOException unreadable) {
                problems.accept(file + ": cannot be read");
            }
        }
        return rules;
    }

    /** What is wrong with the text of a rule, each with its place; none if it is one. */
    public static List<String> problems(String id, String text) {
        List<String> problems = new ArrayList<>();
        OwnRuleReader.read(Path.of(id), id, FILE_NAME, text.getBytes(StandardCharsets.UTF_8), Set.of(), problems::add);
        return problems;
    }
}

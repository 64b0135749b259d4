package dev.portolan.config;

import dev.portolan.ownrule.OwnRules;
import dev.portolan.rule.RegisteredRule;
import dev.portolan.source.RepositoryRoot;
import dev.portolan.suppression.ConfiguredSuppression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A configuration.
 *
 * @param file absolute
 * @param name under which messages speak of it
 * @param flags those that are true
 * @param ownRules the project's own, from beside the file
 * @param ownRuleFolders with their examples, which are no part of the project
 * @param values in the order in which they are written; the rest is not among them
 */
public record Configuration(
        Path file,
        String name,
        List<ConfigValue> values,
        List<RuleSetting> rules,
        List<ConfiguredSuppression> suppressions,
        Set<ConfigKey> flags,
        List<RegisteredRule> ownRules,
        List<Path> ownRuleFolders) {

    public static final String FILE_NAME = "portolan.yaml";

    public Configuration {
        values = List.copyOf(values);
        rules = List.copyOf(rules);
        suppressions = List.copyOf(suppressions);
        flags = Set.copyOf(flags);
        ownRules = List.copyOf(ownRules);
        ownRuleFolders = List.copyOf(ownRuleFolders);
    }

    /** The nearest {@code portolan.yaml} from this folder upwards, but not above the repository; null if there is none. */
    public static @Nullable Path find(Path workingDirectory) {
        Path start = workingDirectory.toAbsolutePath().normalize();
        Path root = RepositoryRoot.of(start);
        for (Path at = start; at != null; at = at.equals(root) || root == null ? null : at.getParent()) {
            Path file = at.resolve(FILE_NAME);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    /** Whether a flag is true. */
    public boolean is(ConfigKey flag) {
        return flags.contains(flag);
    }

    /** What its paths are relative to. */
    public Path folder() {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }

    /** Whether a file is the configuration itself, or one of the rules beside it. */
    public boolean isPartOf(Path found) {
        return found.equals(file)
                || ownRuleFolders.stream().anyMatch(folder -> found.equals(folder.resolve(OwnRules.FILE_NAME)));
    }

    /** What is said about a key; nothing where it is not there. */
    public List<String> words(ConfigKey key) {
        for (ConfigValue value : values) {
            if (value.key() == key) {
                return value.words();
            }
        }
        return List.of();
    }
}

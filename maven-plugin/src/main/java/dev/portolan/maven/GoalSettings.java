package dev.portolan.maven;

import dev.portolan.AnalysisException;
import dev.portolan.AnalysisRequest;
import dev.portolan.Settings;
import dev.portolan.config.ConfigKey;
import dev.portolan.config.Configuration;
import dev.portolan.config.ConfigurationException;
import dev.portolan.config.ConfigurationReader;
import dev.portolan.config.Vocabulary;
import dev.portolan.finding.Severity;
import dev.portolan.model.ClusterSettings;
import dev.portolan.ownrule.OwnRules;
import dev.portolan.rules.network.ClusterWords;
import dev.portolan.source.FileFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * How to look, as the parameters of a goal say it and where they say nothing the configuration.
 *
 * @param given what parameters say; paths are absolute
 * @param file the configuration; null where there is none
 */
record GoalSettings(
        Map<ConfigKey, List<String>> given,
        @Nullable Path file,
        Set<String> only,
        Set<String> skipRules,
        boolean complete,
        boolean notes,
        String today) {

    private static final String NEVER = "never";
    private static final String PREFIX = "portolan.";

    GoalSettings {
        given = Map.copyOf(given);
        only = Set.copyOf(only);
        skipRules = Set.copyOf(skipRules);
    }

    /** The same for all modules that are to be linked with each other: what they look at may differ, how they look may not. */
    String key() {
        Map<ConfigKey, List<String>> words = sorted();
        words.remove(ConfigKey.CRDS);
        words.remove(ConfigKey.SCOPES);
        return words + "|" + file + "|" + rest();
    }

    /** All of it, and what the configuration says. */
    InputHash hash(InputHash hash) {
        hash.add(sorted().toString()).add(rest()).addFile(file);
        if (file != null) {
            OwnRules.folders(file.resolveSibling(OwnRules.FOLDER)).forEach(hash::addFolder);
        }
        return hash;
    }

    private Map<ConfigKey, List<String>> sorted() {
        Map<ConfigKey, List<String>> words = new EnumMap<>(ConfigKey.class);
        words.putAll(given);
        return words;
    }

    private String rest() {
        return new TreeSet<>(only) + "|" + new TreeSet<>(skipRules) + "|" + complete + "|" + notes + "|" + today;
    }

    /** Where the configuration's own words hold. */
    @Nullable
    Configuration configuration(Path root) throws MojoExecutionException {
        if (file == null) {
            return null;
        }
        String name = FileFinder.name(root, file);
        try {
            return ConfigurationReader.read(file, name, Files.readAllBytes(file), Vocabulary.ofClassPath());
        } catch (IOException unreadable) {
            throw new MojoExecutionException("cannot read the configuration " + name);
        } catch (ConfigurationException wrong) {
            throw new MojoExecutionException(String.join("\n", wrong.problems()));
        }
    }

    /** A request with all that is said of how to look; which files is left to the caller. */
    AnalysisRequest request(Path root, List<Path> paths, @Nullable Configuration configuration)
            throws MojoExecutionException {
        AnalysisRequest request = AnalysisRequest.of(root, paths);
        if (configuration != null) {
            request = Settings.applied(configuration, request, key -> !given.containsKey(key));
        }
        try {
            request = request.withKubernetesVersion(
                            Settings.kubernetesVersion(word(ConfigKey.KUBERNETES_VERSION, configuration)))
                    .withNamespace(Settings.namespace(
                            word(ConfigKey.NAMESPACE, configuration), PREFIX + ConfigKey.NAMESPACE.key()))
                    .withProfiles(Settings.profiles(words(ConfigKey.PROFILES, configuration)))
                    .withCrds(paths(ConfigKey.CRDS, configuration))
                    .withScopes(paths(ConfigKey.SCOPES, configuration))
                    .withCluster(cluster(configuration))
                    .withComplete(complete)
                    .withRules(only, skipRules);
            return today.isEmpty() ? request : request.withToday(Settings.day(today, PREFIX + "today"));
        } catch (AnalysisException | IllegalArgumentException wrong) {
            throw new MojoExecutionException(wrong.getMessage());
        }
    }

    private ClusterSettings cluster(@Nullable Configuration configuration) {
        return new ClusterSettings(
                blocks(ConfigKey.POD_NETWORK, configuration),
                blocks(ConfigKey.SERVICE_NETWORK, configuration),
                ClusterWords.ports(
                        word(ConfigKey.NODE_PORT_RANGE, configuration), PREFIX + ConfigKey.NODE_PORT_RANGE.key()));
    }

    private List<String> blocks(ConfigKey key, @Nullable Configuration configuration) {
        return ClusterWords.blocks(String.join(",", words(key, configuration)), PREFIX + key.key());
    }

    /** The least severity that fails the build; empty for none. */
    Optional<Severity> gate(@Nullable Configuration configuration) throws MojoExecutionException {
        String word = word(ConfigKey.FAIL_ON, configuration).toLowerCase(Locale.ROOT);
        if (word.equals(NEVER)) {
            return Optional.empty();
        }
        Severity gate = word.isEmpty() ? Severity.ERROR : Severity.of(word);
        if (gate == null) {
            throw new MojoExecutionException(
                    "portolan.failOn is " + word + "; it can be error, warning, note or " + NEVER);
        }
        return Optional.of(gate);
    }

    /** Files and folders whose CustomResourceDefinitions count, absolute. */
    List<Path> paths(ConfigKey key, @Nullable Configuration configuration) {
        Set<Path> paths = new LinkedHashSet<>();
        for (String word : words(key, configuration)) {
            Path path = Path.of(word);
            Path folder = given.containsKey(key) || configuration == null ? Path.of("") : configuration.folder();
            paths.add(folder.resolve(path).normalize());
        }
        return List.copyOf(paths);
    }

    private String word(ConfigKey key, @Nullable Configuration configuration) {
        List<String> words = words(key, configuration);
        return words.isEmpty() ? "" : words.get(0);
    }

    private List<String> words(ConfigKey key, @Nullable Configuration configuration) {
        List<String> own = given.get(key);
        if (own != null) {
            return own;
        }
        return configuration == null ? List.of() : configuration.words(key);
    }
}

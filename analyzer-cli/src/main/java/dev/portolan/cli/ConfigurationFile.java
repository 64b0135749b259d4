package dev.portolan.cli;

import dev.portolan.AnalysisRequest;
import dev.portolan.Settings;
import dev.portolan.config.ConfigKey;
import dev.portolan.config.ConfigValue;
import dev.portolan.config.Configuration;
import dev.portolan.config.ConfigurationException;
import dev.portolan.config.ConfigurationReader;
import dev.portolan.config.Vocabulary;
import dev.portolan.source.FileBytes;
import dev.portolan.source.FileFinder;
import dev.portolan.source.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The configuration that holds for a command line, and that command line with what it says. */
final class ConfigurationFile {

    static final String CONFIG = "--config";
    static final String NO_CONFIG = "--no-config";

    private ConfigurationFile() {}

    static OptionSpec option() {
        return Options.value(
                CONFIG,
                "FILE",
                "the configuration; by default the nearest " + Configuration.FILE_NAME + " upwards in the repository");
    }

    static OptionSpec fromOption() {
        return Options.value(
                RevisionText.OPTION,
                "REV",
                "read the configuration, its rules and the baseline from this git revision, such as the branch that a"
                        + " change is proposed for");
    }

    static OptionSpec noOption() {
        return Options.flag(NO_CONFIG, "look for no configuration");
    }

    /**
     * The configuration for these arguments; null if there is none.
     *
     * @throws UsageException if the one that is asked for cannot be read
     * @throws ConfigurationException if there is one, and it is wrong
     */
    static @Nullable Configuration find(String[] args, Session session) throws UsageException, ConfigurationException {
        if (isGiven(args, NO_CONFIG)) {
            return null;
        }
        String given = valueOf(args, CONFIG);
        String revision = valueOf(args, RevisionText.OPTION);
        boolean staged = isGiven(args, GitChanges.STAGED);
        Path base = session.workingDirectory().toAbsolutePath().normalize();
        if (revision != null) {
            if (staged) {
                throw new UsageException("say either " + RevisionText.OPTION + " or " + GitChanges.STAGED);
            }
            return committed(RevisionText.of(revision, session), given, base);
        }
        if (given != null) {
            Path file = base.resolve(Input.path(given)).normalize();
            return staged ? staged(file, given, session) : read(file, given);
        }
        if (staged) {
            Path found = StagedText.nearestConfiguration(session);
            return found == null ? null : staged(found, FileFinder.name(base, found), session);
        }
        Path found = Configuration.find(base);
        requireInside(found, base);
        return found == null ? null : read(found, FileFinder.name(base, found));
    }

    /** Messages quote what is wrong in it: a link must not make them quote a file of somebody else. */
    private static void requireInside(@Nullable Path found, Path base) throws UsageException {
        if (found == null || !Files.isSymbolicLink(found)) {
            return;
        }
        Path root = RepositoryRoot.of(base);
        try {
            Path folder = root == null ? found.resolveSibling(".") : root;
            if (found.toRealPath().startsWith(folder.toRealPath())) {
                return;
            }
        } catch (IOException leadsNowhere) {
            throw new UsageException("cannot read the configuration " + FileFinder.name(base, found));
        }
        throw new UsageException(FileFinder.name(base, found)
                + " is a link that leads out of the repository; put the configuration itself there, or name it with "
                + CONFIG);
    }

    private static @Nullable Configuration committed(RevisionText revision, @Nullable String given, Path base)
            throws UsageException, ConfigurationException {
        Path file = given == null
                ? revision.nearestConfiguration()
                : base.resolve(Input.path(given)).normalize();
        if (file == null) {
            return null;
        }
        String name = (given == null ? FileFinder.name(base, file) : given);
        return ConfigurationReader.read(
                file, name, revision.bytes(file), Vocabulary.ofClassPath(), revision.rules(file));
    }

    /** The value of an option that is given, the last one of several; null where it is not. */
    private static @Nullable String valueOf(String[] args, String option) {
        String value = null;
        for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
            if (args[i].equals(option) && i + 1 < args.length) {
                value = args[i + 1];
            } else if (args[i].startsWith(option + "=")) {
                value = args[i].substring(option.length() + 1);
            }
        }
        return value;
    }

    private static Configuration staged(Path file, String name, Session session)
            throws UsageException, ConfigurationException {
        byte[] text = StagedText.of(file, session);
        return text == null
                ? read(file, name)
                : ConfigurationReader.read(file, name, text, Vocabulary.ofClassPath(), StagedText.rules(file, session));
    }

    private static Configuration read(Path file, String name) throws UsageException, ConfigurationException {
        try {
            return ConfigurationReader.read(file, name, FileBytes.of(file), Vocabulary.ofClassPath());
        } catch (IOException unreadable) {
            throw new UsageException("cannot read the configuration " + name);
        }
    }

    /** The arguments, and behind the command's name what the configuration says and they do not. */
    static String[] complete(String[] args, Configuration configuration, CommandSpec spec, Session session) {
        List<String> all = new ArrayList<>(List.of(args[0]));
        for (ConfigValue value : configuration.values()) {
            String option = value.key().option();
            boolean committed = value.key() == ConfigKey.CRDS && isGiven(args, RevisionText.OPTION);
            if (!option.isEmpty() && !committed && spec.findOption(option) != null && !isGiven(args, option)) {
                for (String word : words(value, configuration, session)) {
                    all.add(option + "=" + word);
                }
            }
        }
        all.addAll(Arrays.asList(args).subList(1, args.length));
        return all.toArray(String[]::new);
    }

    static boolean isGiven(String[] args, String option) {
        for (String arg : args) {
            if (arg.equals("--")) {
                return false;
            }
            if (arg.equals(option) || arg.startsWith(option + "=")) {
                return true;
            }
        }
        return false;
    }

    /** The words as an option takes them: paths are relative to the working directory then. */
    static List<String> words(ConfigValue value, Configuration configuration, Session session) {
        if (!value.key().isPaths()) {
            return value.words();
        }
        Path base = session.workingDirectory().toAbsolutePath().normalize();
        List<String> paths = new ArrayList<>();
        for (String word : value.words()) {
            Path path = base.relativize(configuration.folder().resolve(word).normalize());
            paths.add(path.toString().isEmpty() ? "." : path.toString());
        }
        return paths;
    }

    /** Whether the configuration lets all findings pass. */
    static boolean letsPass(Session session) {
        Configuration configuration = session.configuration();
        return configuration != null
                && configuration.values().stream()
                        .anyMatch(value -> value.key() == ConfigKey.FAIL_ON
                                && value.words().contains(CheckCommand.NEVER));
    }

    /**
     * What has no option of its own, and definitions from the revision that the configuration comes from.
     *
     * @param parsed null where only paths are given
     * @throws UsageException if the revision does not have them
     */
    static AnalysisRequest applied(AnalysisRequest request, @Nullable ParseResult parsed, Session session)
            throws UsageException {
        Configuration configuration = session.configuration();
        if (configuration == null) {
            return request;
        }
        AnalysisRequest applied =
                Settings.applied(configuration, request, key -> holds(key, configuration, parsed, session));
        return Options.isGiven(parsed, RevisionText.OPTION) && !Options.isGiven(parsed, Input.CRDS)
                ? withCommittedCrds(applied, Options.text(parsed, RevisionText.OPTION, ""), configuration, session)
                : applied;
    }

    /** Whether no option on the command line says otherwise. */
    private static boolean holds(
            ConfigKey key, Configuration configuration, @Nullable ParseResult parsed, Session session) {
        OptionSpec option = parsed == null ? null : parsed.matchedOption(key.option());
        if (option == null) {
            return true;
        }
        for (ConfigValue value : configuration.values()) {
            if (value.key() == key) {
                return option.originalStringValues().equals(words(value, configuration, session));
            }
        }
        return false;
    }

    /** What lies outside of the repository is nothing that a change can bring. */
    private static AnalysisRequest withCommittedCrds(
            AnalysisRequest request, String revision, Configuration configuration, Session session)
            throws UsageException {
        List<String> words = configuration.words(ConfigKey.CRDS);
        if (words.isEmpty()) {
            return request;
        }
        RevisionText text = RevisionText.of(revision, session);
        List<Path> inside = new ArrayList<>();
        List<Path> outside = new ArrayList<>();
        for (String word : words) {
            Path path = configuration.folder().resolve(word).normalize();
            (text.isInside(path) ? inside : outside).add(path);
        }
        Path base = session.workingDirectory().toAbsolutePath().normalize();
        return request.withCrds(outside).withCrdTexts(text.manifests(inside, base));
    }
}

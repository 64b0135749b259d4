package dev.portolan.cli;

import dev.portolan.config.ConfigKey;
import dev.portolan.config.Configuration;
import dev.portolan.config.ConfigurationException;
import dev.portolan.ownrule.OwnRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * What the answer of a check hangs on: its paths, the configuration with the project's own rules, and what options and configuration
 * name. Where a file or folder is not there, it may come.
 */
final class WatchedPlaces {

    private final String[] arguments;
    private final Session session;
    private final Path base;

    /** What the arguments name; absolute. */
    private final List<Path> named = new ArrayList<>();

    private final boolean crdsAreGiven;
    private final @Nullable Path configuration;

    /** @throws UsageException if one of them can be no path */
    WatchedPlaces(String[] arguments, ParseResult parsed, Session session) throws UsageException {
        this.arguments = arguments;
        this.session = session;
        this.base = session.workingDirectory().toAbsolutePath().normalize();
        List<String> paths = Options.parameters(parsed);
        for (String path : paths.isEmpty() ? List.of(".") : paths) {
            named.add(absolute(path));
        }
        for (String path : Options.texts(parsed, Input.CRDS)) {
            named.add(absolute(path));
        }
        if (Options.isGiven(parsed, CheckCommand.BASELINE)) {
            named.add(absolute(Options.text(parsed, CheckCommand.BASELINE, "")));
        }
        crdsAreGiven = Options.isGiven(parsed, Input.CRDS);
        String given = Options.text(parsed, ConfigurationFile.CONFIG, "");
        configuration = given.isEmpty() ? null : absolute(given);
    }

    private Path absolute(String path) throws UsageException {
        return base.resolve(Input.path(path)).normalize();
    }

    /** All of them, as things are now: folders, and files. */
    List<Path> now() {
        List<Path> places = new ArrayList<>(named);
        Path file = configurationFile();
        places.add(file);
        addRules(file.resolveSibling(OwnRules.FOLDER), places);
        if (!crdsAreGiven) {
            addConfiguredCrds(places);
        }
        return places;
    }

    private Path configurationFile() {
        if (configuration != null) {
            return configuration;
        }
        Path found = Configuration.find(base);
        return found == null ? base.resolve(Configuration.FILE_NAME) : found;
    }

    /** The files of all rules, and those that may yet come; what else is below such a folder may be anything. */
    private static void addRules(Path rules, List<Path> places) {
        if (!Files.isDirectory(rules)) {
            return;
        }
        places.add(rules.resolve(OwnRules.FILE_NAME));
        try (Stream<Path> folders = Files.list(rules)) {
            folders.filter(Files::isDirectory).forEach(folder -> places.add(folder.resolve(OwnRules.FILE_NAME)));
        } catch (IOException unreadable) {
            // Then nobody reads a rule there, either.
        }
    }

    private void addConfiguredCrds(List<Path> places) {
        try {
            Configuration found = ConfigurationFile.find(arguments, session);
            if (found != null) {
                for (String path : found.words(ConfigKey.CRDS)) {
                    places.add(found.folder().resolve(path).normalize());
                }
            }
        } catch (UsageException | ConfigurationException wrong) {
            // The look tells of it.
        }
    }
}

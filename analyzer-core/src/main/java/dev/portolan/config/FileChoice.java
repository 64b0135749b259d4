package dev.portolan.config;

import dev.portolan.source.PathGlobs;
import java.nio.file.Path;

/** Which of the files that are found in folders a configuration wants looked at. */
public final class FileChoice {

    private final Configuration configuration;
    private final PathGlobs include;
    private final PathGlobs exclude;

    public FileChoice(Configuration configuration) {
        this.configuration = configuration;
        this.include = globs(ConfigKey.INCLUDE);
        this.exclude = globs(ConfigKey.EXCLUDE);
    }

    private PathGlobs globs(ConfigKey key) {
        return new PathGlobs(configuration.words(key), configuration.folder());
    }

    /** Whether a file is to be looked at. */
    public boolean isIncluded(Path found) {
        return !isExcluded(found)
                && (configuration.words(ConfigKey.INCLUDE).isEmpty()
                        || !found.startsWith(configuration.folder())
                        || include.selects(found));
    }

    /** Whether a file is to be passed over, whatever is included. */
    public boolean isExcluded(Path found) {
        return found.equals(configuration.file())
                || configuration.ownRuleFolders().stream().anyMatch(found::startsWith)
                || (found.startsWith(configuration.folder()) && exclude.ignores(found));
    }
}

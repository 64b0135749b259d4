package dev.portolan.cli;

import dev.portolan.config.Configuration;
import dev.portolan.report.VisibleText;
import dev.portolan.source.FileFinder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Says that a change brings another configuration than the revision has that it is compared with. */
final class ConfigurationChange {

    private ConfigurationChange() {}

    /** @param parsed null where only paths are given */
    static void tell(@Nullable ParseResult parsed, Session session) throws UsageException {
        boolean committed = Options.isGiven(parsed, RevisionText.OPTION);
        if (!committed && !Options.isGiven(parsed, GitChanges.SINCE)) {
            return;
        }
        if (Options.isGiven(parsed, ConfigurationFile.NO_CONFIG)) {
            return;
        }
        String revision = Options.text(parsed, committed ? RevisionText.OPTION : GitChanges.SINCE, "");
        RevisionText text = RevisionText.of(revision, session);
        Path base = session.workingDirectory().toAbsolutePath().normalize();
        Path here = configuration(parsed, base);
        Path there = Options.isGiven(parsed, ConfigurationFile.CONFIG) ? here : text.nearestConfiguration();
        Path file = here == null ? there : here;
        if (file != null && text.isInside(file) && text.differs(file)) {
            String name = VisibleText.of(FileFinder.name(base, file));
            session.complain(
                    committed
                            ? name + " or the rules beside it differ from those of " + VisibleText.of(revision)
                                    + ", which count"
                            : name + " or the rules beside it differ from those of " + VisibleText.of(revision)
                                    + "; " + RevisionText.OPTION + " " + VisibleText.of(revision)
                                    + " makes those count");
        }
    }

    private static @Nullable Path configuration(@Nullable ParseResult parsed, Path base) throws UsageException {
        return Options.isGiven(parsed, ConfigurationFile.CONFIG)
                ? base.resolve(Input.path(Options.text(parsed, ConfigurationFile.CONFIG, "")))
                        .normalize()
                : Configuration.find(base);
    }
}

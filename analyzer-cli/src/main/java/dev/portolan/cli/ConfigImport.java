package dev.portolan.cli;

import dev.portolan.config.ConfigurationException;
import dev.portolan.migration.ForeignConfiguration;
import dev.portolan.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code portolan config import --from TOOL FILE}: prints what another tool was told as our configuration. */
final class ConfigImport {

    private static final String FROM = "--from";

    private ConfigImport() {}

    static OptionSpec option() {
        return Options.value(
                FROM, "TOOL", "of import: whose file it is, " + String.join(", ", ForeignConfiguration.TOOLS));
    }

    /** @param files behind the word import */
    static String text(ParseResult parsed, List<String> files, Session session)
            throws UsageException, ConfigurationException {
        if (!Options.isGiven(parsed, FROM) || files.size() != 1) {
            throw new UsageException("say which tool and which file: portolan config import " + FROM + " "
                    + String.join("|", ForeignConfiguration.TOOLS) + " FILE");
        }
        String tool = Options.choice(parsed, FROM, ForeignConfiguration.TOOLS, "");
        String name = files.get(0);
        Path file = session.workingDirectory().resolve(Input.path(name));
        try {
            return ForeignConfiguration.convert(tool, name, Files.readAllBytes(file), RuleCatalog.load());
        } catch (IOException unreadable) {
            throw new UsageException("cannot read " + name);
        }
    }
}

package dev.portolan.migration;

import dev.portolan.config.ConfigurationException;
import dev.portolan.rule.RuleCatalog;
import dev.portolan.yaml.SettingsDocument;
import dev.portolan.yaml.YamlMapping;
import java.util.List;

/** Turns the configuration of another tool into ours. */
public final class ForeignConfiguration {

    /** The tools whose configurations can be read. */
    public static final List<String> TOOLS = List.of("kube-linter", "kube-score", "polaris");

    private ForeignConfiguration() {}

    /**
     * Our configuration, as the text of a {@code portolan.yaml}; what has no counterpart stands in its comments.
     *
     * @param tool one of {@link #TOOLS}
     * @param name of the file, for messages
     * @throws ConfigurationException if anything in the file is not as the tool wants it
     */
    public static String convert(String tool, String name, byte[] bytes, RuleCatalog catalog)
            throws ConfigurationException {
        SettingsDocument document = SettingsDocument.of(name, bytes);
        Takeover takeover = new Takeover(tool, catalog);
        if (tool.equals("kube-score")) {
            new KubeScoreCall(document, takeover).read();
        } else {
            YamlMapping root = document.read("a configuration of " + tool, "checks:");
            if (root != null && tool.equals("polaris")) {
                new PolarisFile(document, root, takeover).read();
            } else if (root != null) {
                new KubeLinterFile(new ForeignFile(document), root, takeover).read();
            }
        }
        if (!document.problems().isEmpty()) {
            throw new ConfigurationException(document.problems());
        }
        return takeover.text(name);
    }
}
